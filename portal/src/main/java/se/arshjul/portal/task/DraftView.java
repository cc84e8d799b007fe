package se.arshjul.portal.task;

import java.util.Map;

/**
 * What the visitor has begun to write in a task, as the form shows it in which it stands.
 *
 * @param id of the task
 * @param fields what is kept, by the names of the form's fields
 * @param guards what stands for it, by the same names
 * @param names what fields are called in the draft where that is not their name in the form
 * @param saved when it was kept last; empty where nothing is
 */
public record DraftView(
        String id, Map<String, String> fields, Map<String, String> guards, Map<String, String> names, String saved) {

    public String getPath() {
        return "/uppgifter/" + id + "/utkast";
    }

    public boolean isKept() {
        return !saved.isEmpty();
    }
}
