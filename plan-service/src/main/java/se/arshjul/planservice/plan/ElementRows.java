package se.arshjul.planservice.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import se.arshjul.planservice.plan.Element.Concerned;
import se.arshjul.planservice.plan.Work.Recurrence;

/** Elements as rows, with what belongs to each. */
final class ElementRows {

    /** Every element of every version; {@code e} is the element. */
    static final String EVERY = """
            SELECT e.*, w.element_id IS NOT NULL AS has_work, w.target, w.responsible_parties,
                   w.responsible_parties_open, w.data_sources, w.recurrence, w.start_year, w.follow_up_plan,
                   ARRAY(SELECT place FROM plan_appearance a
                          WHERE (a.plan_id, a.sequence, a.element_id) = (e.plan_id, e.sequence, e.element_id)
                          ORDER BY place) AS places,
                   ARRAY(SELECT a.position::text FROM plan_appearance a
                          WHERE (a.plan_id, a.sequence, a.element_id) = (e.plan_id, e.sequence, e.element_id)
                          ORDER BY place) AS place_positions,
                   ARRAY(SELECT a.numbered::text FROM plan_appearance a
                          WHERE (a.plan_id, a.sequence, a.element_id) = (e.plan_id, e.sequence, e.element_id)
                          ORDER BY place) AS place_numbers,
                   ARRAY(SELECT a.label FROM plan_appearance a
                          WHERE (a.plan_id, a.sequence, a.element_id) = (e.plan_id, e.sequence, e.element_id)
                          ORDER BY place) AS place_labels
              FROM plan_element e
              LEFT JOIN plan_work w USING (plan_id, sequence, element_id)
            """;

    private ElementRows() {}

    static Element toElement(ResultSet row, int number) throws SQLException {
        var version = new VersionName(new PlanName(row.getString("plan_id")), row.getInt("sequence"));
        return new Element(
                new ElementName(version, row.getString("element_id")),
                Element.Kind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("label"),
                row.getBoolean("label_summarized"),
                row.getString("parent_id"),
                row.getInt("position"),
                row.getString("summary"),
                row.getString("followed_element_id"),
                new Concerned(texts(row, "concerned_actors"), row.getBoolean("concerned_actors_open")),
                appearances(row),
                row.getBoolean("has_work") ? work(row) : null,
                texts(row, "related_element_ids"),
                row.getLong("revision"));
    }

    private static List<Appearance> appearances(ResultSet row) throws SQLException {
        var places = texts(row, "places");
        var positions = texts(row, "place_positions");
        var numbers = texts(row, "place_numbers");
        var labels = texts(row, "place_labels");
        return IntStream.range(0, places.size())
                .mapToObj(at -> new Appearance(
                        Appearance.Place.valueOf(places.get(at)),
                        Integer.parseInt(positions.get(at)),
                        Boolean.parseBoolean(numbers.get(at)),
                        labels.get(at)))
                .toList();
    }

    private static Work work(ResultSet row) throws SQLException {
        var recurrence = row.getString("recurrence");
        return new Work(
                row.getString("target"),
                texts(row, "responsible_parties"),
                row.getBoolean("responsible_parties_open"),
                texts(row, "data_sources"),
                recurrence == null ? null : Recurrence.valueOf(recurrence),
                row.getObject("start_year", Integer.class),
                row.getString("follow_up_plan"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
