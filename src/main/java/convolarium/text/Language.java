package convolarium.text;

import java.util.Locale;

/// A language the program speaks.
public enum Language {
    EN(Locale.ENGLISH, "messages.properties"),
    ZH(Locale.SIMPLIFIED_CHINESE, "messages_zh_CN.properties");

    private final Locale locale;
    private final String file;

    Language(Locale locale, String file) {
        this.locale = locale;
        this.file = file;
    }

    /// The language for somebody with this locale; English where the program does not speak theirs.
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(ZH.locale.getLanguage()) ? ZH : EN;
    }

    public Locale locale() {
        return locale;
    }

    String file() {
        return file;
    }
}
