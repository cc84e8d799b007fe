package se.arshjul.portal.draft;

import java.util.function.Supplier;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** A form on its way: it leads on, or its page is shown again with what was refused. */
record Sending(Form form, Supplier<String> again) {

    static Sending of(Form form, Supplier<String> again) {
        return new Sending(form, again);
    }

    String send(Supplier<String> command) {
        if (form.isWrong()) {
            return again.get();
        }
        try {
            return command.get();
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return again.get();
        }
    }
}
