package org.signalbox.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A chat template in the part of Jinja that such templates use. It comes with a model from anybody,
 * so values are texts, numbers, lists and mappings of our own: nothing of Java can be named, and
 * work and output are bounded.
 */
final class JinjaTemplate {
  private final List<JinjaNode> nodes;

  /**
   * @throws JinjaException when it uses what is not known here
   */
  JinjaTemplate(String source) {
    nodes = JinjaParser.parse(source);
  }

  /**
   * @throws JinjaException when it fails, or refuses what it is given
   */
  String render(Map<String, JinjaValue> values) {
    Map<String, JinjaValue> all = new HashMap<>(values);
    all.put("raise_exception", new JinjaValue.Code(JinjaTemplate::refuse));
    all.put("namespace", new JinjaValue.Code(JinjaTemplate::namespace));
    all.put("dict", new JinjaValue.Code(JinjaTemplate::namespace));
    all.put("range", new JinjaValue.Code(JinjaTemplate::range));
    JinjaRun run = new JinjaRun();
    run.all(nodes, new JinjaScope(all));
    return run.text();
  }

  private static JinjaValue refuse(JinjaValue.Arguments arguments) {
    throw new JinjaException(arguments.text(0));
  }

  private static JinjaValue namespace(JinjaValue.Arguments arguments) {
    return new JinjaValue.Fields(new LinkedHashMap<>(arguments.named()));
  }

  private static JinjaValue range(JinjaValue.Arguments arguments) {
    List<Long> given = new ArrayList<>();
    arguments.inOrder().forEach(value -> given.add((long) value.amount()));
    long from = given.size() > 1 ? given.getFirst() : 0;
    long to = given.isEmpty() ? 0 : given.get(Math.min(1, given.size() - 1));
    long step = given.size() > 2 ? given.get(2) : 1;
    if (step == 0 || Math.abs((to - from) / (double) step) > JinjaRun.MOST_STEPS) {
      throw new JinjaException("so long a range");
    }
    long count = Math.max(0, (to - from + step - Long.signum(step)) / step);
    return new JinjaValue.Items(
        LongStream.range(0, count)
            .<JinjaValue>mapToObj(i -> new JinjaValue.Whole(from + i * step))
            .toList());
  }
}
