package se.arshjul.portal;

import java.nio.file.Path;
import java.util.Map;
import se.arshjul.testkit.PlainLanguageRules;

class PortalPlainLanguageTest implements PlainLanguageRules {

    @Override
    public Map<String, String> texts() {
        var texts = PlainLanguageRules.messages(Path.of("src/main/resources/messages"), ".properties");
        texts.keySet().removeIf(name -> name.contains("_en.properties"));
        return texts;
    }
}
