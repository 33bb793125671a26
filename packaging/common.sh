# Steps that the packages of all systems share; to be sourced from the root of the project.

find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" \
            /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
            "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if [ -x "$home/bin/jpackage" ] && grep -qs '^JAVA_VERSION="25[."]' "$home/release"; then
            echo "$home"
            return
        fi
    done
    echo "A JDK 25 with jpackage is needed: install one or let JAVA_HOME point to it." >&2
    return 1
}

version() {
    sed -n 's|^  <version>\(.*\)</version>.*|\1|p' pom.xml
}

# Leaves the Java runtime with all our modules in target/package/runtime.
build_runtime() {
    rm -rf target/package target/dist
    mvn -B -ntp -q -Dmaven.test.skip=true package \
        org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies \
        -DincludeScope=runtime -DoutputDirectory=target/package/modules
    cp "target/convolarium-$(version).jar" target/package/modules/
    "$jdk/bin/jlink" @packaging/runtime.args --module-path target/package/modules --output target/package/runtime
}

# Starts the program once without a screen, so that the next starts find its classes loaded and linked.
train_cache() {
    local program options
    options=$(sed -n 's/^--java-options //p' packaging/program.args)
    mkdir -p target/package/input
    target/package/runtime/bin/java $options -Dglass.platform=Headless -Dprism.order=sw \
        -Duser.home=target/package/home -XX:AOTCacheOutput=target/package/input/app.aot \
        --module convolarium/convolarium.app.Main >target/package/start.log 2>&1 &
    program=$!
    sleep "${TRAINING_SECONDS:-20}"
    kill -TERM "$program"
    wait "$program" || true
    if [ -s target/package/input/app.aot ]; then
        cache=(--java-options '-XX:AOTCache=$APPDIR/app.aot')
    else
        echo "No start-up cache: the program works, but starts more slowly." >&2
    fi
}

# Leaves a folder that runs as it is in target/dist; takes further options of jpackage.
build_image() {
    local cache=()
    train_cache
    cp packaging/LICENSE packaging/THIRD-PARTY.txt target/package/input/
    "$jdk/bin/jpackage" @packaging/program.args --type app-image --runtime-image target/package/runtime \
        --input target/package/input --dest target/dist ${cache[@]+"${cache[@]}"} "$@"
}
