package convolarium;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.net.URLStreamHandlerFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseTest {

    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @TestFactory
    Stream<DynamicTest> everyFloorSeesOnlyWhatTheTableLists() {
        return Floors.names().stream()
                .map(floor -> DynamicTest.dynamicTest(floor, () -> {
                    var seen = Stream.concat(Stream.of(floor), Floors.seenFrom(floor).stream());
                    var above = resideInAnyPackage("convolarium..").and(not(resideInAnyPackage(packages(seen))));
                    check(in(floor).dependOnClassesThat(above));
                }));
    }

    @Test
    void everyPackageIsAFloor() {
        classes().should().resideInAnyPackage(packages(Floors.names().stream())).check(MAIN);
    }

    @Test
    void packagesHaveNoCircles() {
        check(slices().matching("convolarium.(**)").should().beFreeOfCycles());
    }

    @Test
    void belowTheSessionNothingKnowsJavaFx() {
        var below = Floors.seenFrom("session").toArray(String[]::new);
        check(in(below).dependOnClassesThat().resideInAPackage("javafx.."));
    }

    @Test
    void belowTheScreenOnlyTheBaseOfJavaFxIsKnown() {
        var base = resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.event..", "javafx.util..");
        check(in("session", "lesson", "text")
                .dependOnClassesThat(resideInAnyPackage("javafx..").and(not(base))));
    }

    @Test
    void onlyDataKnowsTheDesktopsPictures() {
        check(outside("data").dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.imageio.."));
        check(nobody().dependOnClassesThat().resideInAnyPackage("javax.swing..", "java.applet.."));
    }

    @Test
    void onlyFastKnowsVectors() {
        check(outside("fast").dependOnClassesThat().resideInAPackage("jdk.incubator.vector.."));
    }

    /// Without their module the program starts as well; whatever starts it asks for them.
    @Test
    void vectorsAreWantedButNotNeeded() {
        assertThat(Sources.MAIN.resolve("module-info.java"))
                .content()
                .contains("requires static jdk.incubator.vector;");
        assertThat(Path.of("packaging", "runtime.args")).content().contains("jdk.incubator.vector");
        assertThat(Path.of("pom.xml")).content().contains("<argument>${jvm.vectors}</argument>");
        for (var options : List.of("pom.xml", "packaging/program.args", "packaging/safe-graphics.properties")) {
            assertThat(Path.of(options)).content().contains("--add-modules=jdk.incubator.vector");
        }
    }

    @Test
    void kernelsAreKnownToKernelsOnly() {
        check(classes()
                .that()
                .resideInAPackage("convolarium.fast")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .haveNameMatching(".*\\.(Kernels|Ready|Band|Job|Crew|Team|Work|Stage|Bank|Halo|Learning|Wiring)"));
    }

    @Test
    void onlyTheAppMakesThreads() {
        check(outside("app")
                .dependOnClassesThat(
                        belongToAnyOf(Executors.class, ForkJoinPool.class, ThreadPoolExecutor.class, Timer.class)));
        check(outside("app").dependOnClassesThat().resideInAPackage("javafx.concurrent.."));
        check(outside("app").beAssignableTo(Thread.class));
        check(outside("app").callCodeUnitWhere(call(Thread.class, "<init>|of.*|start.*")));
        check(outside("app").callCodeUnitWhere(call(BaseStream.class, "parallel")));
        check(outside("app").callCodeUnitWhere(call(Collection.class, "parallelStream")));
        check(nobody().callCodeUnitWhere(
                        call(CompletableFuture.class, ".*Async").and(withoutExecutor())));
    }

    @Test
    void nobodyReadsObjectsOrXml() {
        check(nobody().dependOnClassesThat().haveFullyQualifiedName("java.io.ObjectInputStream"));
        check(nobody().dependOnClassesThat().resideInAnyPackage("javax.xml..", "org.w3c..", "org.xml.."));
    }

    /// A URL may name a resource of the program; nothing is ever fetched.
    @Test
    void nobodyKnowsTheNetwork() {
        var addresses = belongToAnyOf(
                URI.class, URL.class, URLConnection.class, URLStreamHandler.class, URLStreamHandlerFactory.class);
        check(nobody().dependOnClassesThat(
                        resideInAnyPackage("java.net..", "javax.net..").and(not(addresses))));
        check(nobody().callCodeUnitWhere(call(URLConnection.class, "connect|get.*Stream|getContent")));
        check(nobody().callCodeUnitWhere(call(URL.class, "open.*|getContent")));
    }

    @Test
    void nobodyStartsOtherPrograms() {
        check(nobody().dependOnClassesThat(belongToAnyOf(Process.class, ProcessBuilder.class)));
        check(nobody().callCodeUnitWhere(call(Runtime.class, "exec")));
    }

    @Test
    void looksLiveInStyleSheets() {
        check(nobody().callCodeUnitWhere(call(Object.class, "setStyle")));
    }

    /// It crashes while a popup shows; windows are closed instead.
    @Test
    void nobodyStopsTheToolkitByForce() {
        check(nobody().callCodeUnitWhere(call(Platform.class, "exit")));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    private static ClassesShould in(String... floors) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(Stream.of(floors)))
                .should();
    }

    private static ClassesShould outside(String floor) {
        return noClasses().that().resideOutsideOfPackage("convolarium." + floor).should();
    }

    private static ClassesShould nobody() {
        return noClasses().should();
    }

    private static String[] packages(Stream<String> floors) {
        return floors.map(floor -> "convolarium." + floor).toArray(String[]::new);
    }

    private static DescribedPredicate<JavaCall<?>> call(Class<?> owner, String names) {
        return describe(
                owner.getSimpleName() + "." + names,
                call -> call.getName().matches(names) && call.getTargetOwner().isAssignableTo(owner));
    }

    private static DescribedPredicate<JavaCall<?>> withoutExecutor() {
        return describe(
                "without an executor",
                call -> call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.isEquivalentTo(Executor.class)));
    }
}
