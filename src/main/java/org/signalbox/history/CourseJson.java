package org.signalbox.history;

import java.util.ArrayList;
import java.util.List;
import org.signalbox.race.Course;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far a lane came, as JSON: {@code {"folds":5,"trials":[[2,4],[2,3]]}}. */
final class CourseJson {
  private CourseJson() {}

  static ObjectNode of(Course course) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("folds", course.folds());
    if (!course.trials().isEmpty()) {
      ArrayNode turns = node.putArray("trials");
      for (List<Integer> stages : course.trials()) {
        ArrayNode turn = turns.addArray();
        stages.forEach(turn::add);
      }
    }
    return node;
  }

  static Course read(JsonNode node) {
    List<List<Integer>> trials = new ArrayList<>();
    for (JsonNode turn : node.path("trials")) {
      List<Integer> stages = new ArrayList<>();
      turn.forEach(count -> stages.add(count.intValue()));
      trials.add(stages);
    }
    return new Course(node.required("folds").intValue(), trials);
  }
}
