package se.arshjul.portal.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.workflow.v1.Due;
import se.arshjul.workflow.v1.FollowUp;
import se.arshjul.workflow.v1.ListWorkItemsRequest;
import se.arshjul.workflow.v1.ListWorkItemsRequest.View;
import se.arshjul.workflow.v1.SavedFilter;
import se.arshjul.workflow.v1.SummarizeWorkItemsRequest;

/**
 * Which tasks the inbox shows, as its address says it: the same address shows the same tasks.
 *
 * @param view {@code vy}
 * @param kind {@code slag}, the form on which the tasks are done; empty for all
 * @param words {@code ord}, of title, matter or body
 * @param due {@code klart}; empty for all
 * @param followUp {@code bevakning}; empty for all
 * @param begun {@code utkast}: {@code mitt} for those of which the visitor has a draft; empty for all
 * @param holder {@code hos}: {@code ersatter} for those whom the visitor stands in for; empty for whoever has it
 */
public record TaskQuery(
        String view, String kind, String words, String due, String followUp, String begun, String holder) {

    private static final String STOOD_IN_FOR = "ersatter";

    private static final String OWN_DRAFT = "mitt";

    /** Has taken nothing. */
    private static final String NOBODY = "people/nobody";

    private static final Map<String, View> VIEWS = new LinkedHashMap<>();

    private static final Map<String, Due> DUES = Map.of("sent", Due.LATE, "vecka", Due.THIS_WEEK);

    private static final Map<String, FollowUp> FOLLOW_UPS =
            Map.of("nu", FollowUp.REACHED, "planerad", FollowUp.PLANNED);

    /** What is typed longer than this is cut: nobody looks for a whole page. */
    private static final int WORDS = 200;

    static {
        VIEWS.put("mina", View.MINE);
        VIEWS.put("grupp", View.GROUP);
        VIEWS.put("andra", View.OTHERS);
        VIEWS.put("klara", View.DONE);
    }

    /** Reads an address; what it says that is not known counts for nothing. */
    static TaskQuery of(MultiValueMap<String, String> address) {
        var view = first(address, "vy");
        var words = first(address, "ord").strip();
        var due = first(address, "klart");
        var followUp = first(address, "bevakning");
        return new TaskQuery(
                VIEWS.containsKey(view) ? view : "grupp",
                first(address, "slag"),
                words.length() > WORDS ? words.substring(0, WORDS) : words,
                DUES.containsKey(due) ? due : "",
                FOLLOW_UPS.containsKey(followUp) ? followUp : "",
                first(address, "utkast").equals(OWN_DRAFT) ? OWN_DRAFT : "",
                view.equals("andra") && first(address, "hos").equals(STOOD_IN_FOR) ? STOOD_IN_FOR : "");
    }

    /** What a saved filter shows. */
    static TaskQuery of(SavedFilter filter) {
        return new TaskQuery(
                key(VIEWS, filter.getView(), "grupp"),
                filter.getFormKey(),
                filter.getWords(),
                key(DUES, filter.getDue(), ""),
                key(FOLLOW_UPS, filter.getFollowUp(), ""),
                filter.getBegun() ? OWN_DRAFT : "",
                filter.getStoodInFor() ? STOOD_IN_FOR : "");
    }

    private static <T> String key(Map<String, T> known, T value, String otherwise) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }

    SavedFilter.Builder filter() {
        return SavedFilter.newBuilder()
                .setView(view(view))
                .setFormKey(kind)
                .setWords(words)
                .setDue(DUES.getOrDefault(due, Due.DUE_UNSPECIFIED))
                .setFollowUp(FOLLOW_UPS.getOrDefault(followUp, FollowUp.FOLLOW_UP_UNSPECIFIED))
                .setBegun(!begun.isEmpty())
                .setStoodInFor(!holder.isEmpty());
    }

    private static String first(MultiValueMap<String, String> address, String name) {
        var value = address.getFirst(name);
        return value == null ? "" : value;
    }

    /** @param stoodInFor whom the visitor stands in for */
    ListWorkItemsRequest.Builder list(List<String> stoodInFor) {
        return ListWorkItemsRequest.newBuilder()
                .setView(view(view))
                .setFormKey(kind)
                .setWords(words)
                .setDue(DUES.getOrDefault(due, Due.DUE_UNSPECIFIED))
                .setFollowUp(FOLLOW_UPS.getOrDefault(followUp, FollowUp.FOLLOW_UP_UNSPECIFIED))
                .setBegun(!begun.isEmpty())
                .addAllHolders(holders(stoodInFor));
    }

    private List<String> holders(List<String> stoodInFor) {
        if (holder.isEmpty()) {
            return List.of();
        }
        // Who stands in for nobody, or nobody who has ever logged in, finds none of their tasks and not everybody's.
        return stoodInFor.isEmpty() ? List.of(NOBODY) : stoodInFor;
    }

    SummarizeWorkItemsRequest summary(List<String> stoodInFor) {
        return SummarizeWorkItemsRequest.newBuilder()
                .setView(view(view))
                .setFormKey(kind)
                .setWords(words)
                .setDue(DUES.getOrDefault(due, Due.DUE_UNSPECIFIED))
                .setFollowUp(FOLLOW_UPS.getOrDefault(followUp, FollowUp.FOLLOW_UP_UNSPECIFIED))
                .setBegun(!begun.isEmpty())
                .addAllHolders(holders(stoodInFor))
                .build();
    }

    private static View view(String key) {
        return VIEWS.getOrDefault(key, View.GROUP);
    }

    public List<String> getViews() {
        return List.copyOf(VIEWS.keySet());
    }

    public List<String> getDues() {
        return List.of("sent", "vecka");
    }

    public List<String> getFollowUps() {
        return List.of("nu", "planerad");
    }

    /** Whether anything is narrowed, besides the view. */
    public boolean isNarrowed() {
        return !(kind + words + due + followUp + begun + holder).isEmpty();
    }

    public boolean isDone() {
        return view.equals("klara");
    }

    /** The same tasks in another view. */
    public String address(String otherView) {
        return new TaskQuery(otherView, kind, words, due, followUp, begun, otherView.equals("andra") ? holder : "")
                .address()
                .build()
                .toUriString();
    }

    /** A page of the same tasks. */
    String page(String token) {
        return address().queryParam("sida", token).build().toUriString();
    }

    public String getFirst() {
        return address(view);
    }

    /** Where this is kept under a name. */
    public String getKeep() {
        return address().build().toUriString().replaceFirst("^/uppgifter", "/uppgifter/filter");
    }

    /** The whole view. */
    public String getWhole() {
        return new TaskQuery(view, "", "", "", "", "", "").getFirst();
    }

    private UriComponentsBuilder address() {
        var address = UriComponentsBuilder.fromPath("/uppgifter").queryParam("vy", view);
        Map<String, String> narrowed = new LinkedHashMap<>();
        narrowed.put("slag", kind);
        narrowed.put("ord", words);
        narrowed.put("klart", due);
        narrowed.put("bevakning", followUp);
        narrowed.put("utkast", begun);
        narrowed.put("hos", holder);
        narrowed.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().uriVariables(Map.copyOf(narrowed));
    }
}
