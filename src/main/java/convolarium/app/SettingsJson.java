package convolarium.app;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import convolarium.op.Ops;
import convolarium.session.LayerMemo;
import convolarium.session.Memo;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Settings as JSON, read key by key: what is missing or makes no sense is as it was before.
final class SettingsJson {

    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String X = "x";
    private static final String Y = "y";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String MAXIMIZED = "maximized";
    private static final String LAST_FOLDER = "lastFolder";
    private static final String SPEED = "speed";
    private static final String STILL = "still";
    private static final String ZOOM = "zoom";
    private static final String SAMPLE = "sample";
    private static final String LAYER = "layer";
    private static final String FILTERS = "filters";
    private static final String WEIGHTS = "weights";
    private static final String ASIDE = "aside";
    private static final String DRAWING = "drawing";
    private static final String LOCKED = "locked";
    private static final String HIDDEN = "hidden";
    private static final String BESIDE = "beside";
    private static final String VIEW = "view";
    private static final String CLASSES = "classes";

    private SettingsJson() {}

    static Settings read(JsonObject json, Settings before) {
        return new Settings(
                choice(json, LANGUAGE, before.language()),
                choice(json, THEME, before.theme()),
                place(json, before.place()),
                folder(json).or(before::lastFolder),
                number(json, SPEED, Settings.SLOWEST, Settings.FASTEST).orElse(before.speed()),
                flag(json, STILL, before.still()),
                number(json, ZOOM, Settings.SMALLEST, Settings.LARGEST)
                        .map(Double::intValue)
                        .orElse(before.zoom()),
                memo(json).or(before::last),
                beside(json).or(before::beside),
                text(json, VIEW).orElse(before.view()),
                text(json, CLASSES).orElse(before.classes()));
    }

    private static Optional<Memo> beside(JsonObject json) {
        return json.get(BESIDE) instanceof JsonObject beside ? memo(beside) : Optional.empty();
    }

    /// What earlier versions did not remember may be missing.
    private static Optional<Memo> memo(JsonObject json) {
        return text(json, SAMPLE)
                .flatMap(sample -> layer(json)
                        .map(layer -> new Memo(
                                sample,
                                text(json, DRAWING).orElse(""),
                                layer,
                                aside(json),
                                text(json, LOCKED).orElse(""),
                                text(json, HIDDEN).orElse(""))));
    }

    private static Optional<LayerMemo> layer(JsonObject json) {
        return text(json, LAYER)
                .flatMap(line -> text(json, FILTERS)
                        .map(filters ->
                                new LayerMemo(line, filters, text(json, WEIGHTS).orElse(""))));
    }

    private static List<LayerMemo> aside(JsonObject json) {
        return json.get(ASIDE) instanceof JsonArray all
                ? all.asList().stream()
                        .limit(Ops.ALL.size())
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .map(SettingsJson::layer)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static Optional<String> text(JsonObject json, String key) {
        return plain(json, key, JsonPrimitive::isString).map(JsonElement::getAsString);
    }

    private static Settings.Place place(JsonObject json, Settings.Place before) {
        double most = Settings.Place.MOST;
        double farthest = Settings.Corner.FARTHEST;
        var corner = number(json, X, -farthest, farthest)
                .flatMap(x -> number(json, Y, -farthest, farthest).map(y -> new Settings.Corner(x, y)));
        return new Settings.Place(
                corner.or(before::corner),
                number(json, WIDTH, Settings.Place.LEAST, most).orElse(before.width()),
                number(json, HEIGHT, Settings.Place.LEAST, most).orElse(before.height()),
                flag(json, MAXIMIZED, before.maximized()));
    }

    private static Optional<JsonPrimitive> plain(JsonObject json, String key, Predicate<JsonPrimitive> kind) {
        return json.get(key) instanceof JsonPrimitive value && kind.test(value) ? Optional.of(value) : Optional.empty();
    }

    private static boolean flag(JsonObject json, String key, boolean before) {
        return plain(json, key, JsonPrimitive::isBoolean)
                .map(JsonElement::getAsBoolean)
                .orElse(before);
    }

    private static Optional<Double> number(JsonObject json, String key, double least, double most) {
        return plain(json, key, JsonPrimitive::isNumber)
                .map(JsonElement::getAsDouble)
                .filter(value -> value >= least && value <= most);
    }

    private static <E extends Enum<E>> E choice(JsonObject json, String key, E before) {
        return plain(json, key, JsonPrimitive::isString)
                .flatMap(name -> Stream.of(before.getDeclaringClass().getEnumConstants())
                        .filter(value -> name(value).equals(name.getAsString()))
                        .findFirst())
                .orElse(before);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Path> folder(JsonObject json) {
        try {
            return plain(json, LAST_FOLDER, JsonPrimitive::isString)
                    .map(JsonElement::getAsString)
                    .filter(text -> !text.isEmpty())
                    .map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Puts the settings among what else the file holds.
    static JsonObject write(Settings settings, JsonObject others) {
        var json = others.deepCopy();
        json.addProperty(LANGUAGE, name(settings.language()));
        json.addProperty(THEME, name(settings.theme()));
        settings.place()
                .corner()
                .ifPresentOrElse(
                        corner -> {
                            json.addProperty(X, corner.x());
                            json.addProperty(Y, corner.y());
                        },
                        () -> {
                            json.remove(X);
                            json.remove(Y);
                        });
        json.addProperty(WIDTH, settings.place().width());
        json.addProperty(HEIGHT, settings.place().height());
        json.addProperty(MAXIMIZED, settings.place().maximized());
        settings.lastFolder()
                .ifPresentOrElse(
                        folder -> json.addProperty(LAST_FOLDER, folder.toString()), () -> json.remove(LAST_FOLDER));
        json.addProperty(SPEED, settings.speed());
        json.addProperty(STILL, settings.still());
        json.addProperty(ZOOM, settings.zoom());
        json.addProperty(VIEW, settings.view());
        json.addProperty(CLASSES, settings.classes());
        Stream.of(SAMPLE, DRAWING, LAYER, FILTERS, WEIGHTS, ASIDE, LOCKED, HIDDEN)
                .forEach(json::remove);
        settings.last().ifPresent(last -> write(last, json));
        json.remove(BESIDE);
        settings.beside().ifPresent(beside -> {
            var object = new JsonObject();
            write(beside, object);
            json.add(BESIDE, object);
        });
        return json;
    }

    private static void write(Memo last, JsonObject json) {
        json.addProperty(SAMPLE, last.sample());
        json.addProperty(DRAWING, last.drawing());
        write(last.layer(), json);
        var aside = new JsonArray();
        last.aside().forEach(layer -> {
            var object = new JsonObject();
            write(layer, object);
            aside.add(object);
        });
        json.add(ASIDE, aside);
        json.addProperty(LOCKED, last.locked());
        json.addProperty(HIDDEN, last.hidden());
    }

    private static void write(LayerMemo layer, JsonObject json) {
        json.addProperty(LAYER, layer.line());
        json.addProperty(FILTERS, layer.filters());
        json.addProperty(WEIGHTS, layer.weights());
    }
}
