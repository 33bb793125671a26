package convolarium.ui.control;

import convolarium.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;

/// Key combinations as they are written.
public final class Keys {

    private static final String SHORTCUT =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "⌘" : "Ctrl";

    private Keys() {}

    /// One combination: `Ctrl+Z`.
    public static String text(KeyCodeCombination keys, Messages messages) {
        return Stream.of(
                        keys.getShortcut() == ModifierValue.DOWN ? SHORTCUT : "",
                        keys.getAlt() == ModifierValue.DOWN ? "Alt" : "",
                        keys.getShift() == ModifierValue.DOWN ? "Shift" : "",
                        name(keys, messages))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("+"));
    }

    /// All combinations that are written differently.
    public static List<String> texts(List<KeyCodeCombination> keys, Messages messages) {
        return keys.stream().map(each -> text(each, messages)).distinct().toList();
    }

    private static String name(KeyCodeCombination keys, Messages messages) {
        var code = keys.getCode();
        return switch (code) {
            case SPACE -> messages.get("key.space");
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case PAGE_UP -> "PgUp";
            case PAGE_DOWN -> "PgDn";
            case PLUS, EQUALS, ADD -> "+";
            case MINUS, SUBTRACT -> "−";
            case PERIOD -> ".";
            case DIGIT0, NUMPAD0 -> "0";
            default -> code.getName();
        };
    }
}
