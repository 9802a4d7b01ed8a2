package org.signalbox.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One rendering: runs statements and collects what they write. */
final class JinjaRun {
  static final int MOST_STEPS = 200_000;
  private static final int LONGEST = 4 << 20;
  private static final int DEEPEST = 100;

  private final JinjaEvaluation evaluation = new JinjaEvaluation(this::step);
  private StringBuilder out = new StringBuilder();
  private int steps;
  private int depth;

  /** How a list of statements came to its end. */
  private enum Ending {
    THROUGH,
    BREAK,
    CONTINUE
  }

  String text() {
    return out.toString();
  }

  private void step() {
    if (++steps > MOST_STEPS) {
      throw new JinjaException("so many steps");
    }
  }

  void all(List<JinjaNode> nodes, JinjaScope scope) {
    run(nodes, scope);
  }

  private Ending run(List<JinjaNode> nodes, JinjaScope scope) {
    for (JinjaNode node : nodes) {
      step();
      Ending ending = run(node, scope);
      if (ending != Ending.THROUGH) {
        return ending;
      }
    }
    return Ending.THROUGH;
  }

  private Ending run(JinjaNode node, JinjaScope scope) {
    switch (node) {
      case JinjaNode.Data(String text) -> write(text);
      case JinjaNode.Print(var value) -> write(evaluation.of(value, scope).text());
      case JinjaNode.Set set -> set(set, scope);
      case JinjaNode.SetBlock(String name, var body) ->
          scope.set(name, JinjaValue.of(written(body, scope)));
      case JinjaNode.Macro macro ->
          scope.set(macro.name(), new JinjaValue.Code(given -> called(macro, given, scope)));
      case JinjaNode.Choice(var branches) -> {
        return choose(branches, scope);
      }
      case JinjaNode.Loop loop -> loop(loop, scope);
      case JinjaNode.Leave(boolean whole) -> {
        return whole ? Ending.BREAK : Ending.CONTINUE;
      }
    }
    return Ending.THROUGH;
  }

  private void write(String text) {
    out.append(text);
    if (out.length() > LONGEST) {
      throw new JinjaException("so long a text");
    }
  }

  private void set(JinjaNode.Set set, JinjaScope scope) {
    JinjaValue value = evaluation.of(set.value(), scope);
    if (set.field().isEmpty()) {
      scope.set(set.name(), value);
    } else if (scope.get(set.name()) instanceof JinjaValue.Fields(var fields)) {
      fields.put(set.field().get(), value);
    } else {
      throw new JinjaException("a field of " + set.name());
    }
  }

  private Ending choose(List<JinjaNode.Branch> branches, JinjaScope scope) {
    for (JinjaNode.Branch branch : branches) {
      if (branch.test().isEmpty() || evaluation.of(branch.test().get(), scope).truthy()) {
        return run(branch.body(), scope);
      }
    }
    return Ending.THROUGH;
  }

  private void loop(JinjaNode.Loop loop, JinjaScope scope) {
    List<JinjaValue> items = evaluation.of(loop.over(), scope).items();
    if (loop.test().isPresent()) {
      items = items.stream().filter(item -> passes(loop, item, scope)).toList();
    }
    for (int i = 0; i < items.size(); i++) {
      JinjaScope inner = scope.inner();
      name(loop.names(), items.get(i), inner);
      inner.set("loop", position(items, i));
      if (run(loop.body(), inner) == Ending.BREAK) {
        break;
      }
    }
    if (items.isEmpty()) {
      run(loop.otherwise(), scope);
    }
  }

  private boolean passes(JinjaNode.Loop loop, JinjaValue item, JinjaScope scope) {
    JinjaScope inner = scope.inner();
    name(loop.names(), item, inner);
    return evaluation.of(loop.test().orElseThrow(), inner).truthy();
  }

  private static void name(List<String> names, JinjaValue item, JinjaScope scope) {
    if (names.size() == 1) {
      scope.set(names.getFirst(), item);
      return;
    }
    List<JinjaValue> parts = item.items();
    for (int i = 0; i < names.size(); i++) {
      scope.set(names.get(i), i < parts.size() ? parts.get(i) : JinjaValue.UNDEFINED);
    }
  }

  private static JinjaValue position(List<JinjaValue> items, int at) {
    Map<String, JinjaValue> loop = new HashMap<>();
    loop.put("index", new JinjaValue.Whole(at + 1));
    loop.put("index0", new JinjaValue.Whole(at));
    loop.put("revindex", new JinjaValue.Whole(items.size() - at));
    loop.put("revindex0", new JinjaValue.Whole(items.size() - at - 1));
    loop.put("first", JinjaValue.of(at == 0));
    loop.put("last", JinjaValue.of(at == items.size() - 1));
    loop.put("length", new JinjaValue.Whole(items.size()));
    loop.put("previtem", at > 0 ? items.get(at - 1) : JinjaValue.UNDEFINED);
    loop.put("nextitem", at + 1 < items.size() ? items.get(at + 1) : JinjaValue.UNDEFINED);
    return new JinjaValue.Fields(loop);
  }

  private JinjaValue called(JinjaNode.Macro macro, JinjaValue.Arguments given, JinjaScope scope) {
    if (++depth > DEEPEST) {
      throw new JinjaException("so many calls inside each other");
    }
    JinjaScope inner = scope.inner();
    Map<String, JinjaValue> otherwise = new LinkedHashMap<>();
    for (int i = 0; i < macro.parameters().size(); i++) {
      JinjaNode.Parameter parameter = macro.parameters().get(i);
      JinjaValue value = given.at(i, parameter.name(), JinjaValue.UNDEFINED);
      if (value == JinjaValue.UNDEFINED && parameter.otherwise().isPresent()) {
        value = evaluation.of(parameter.otherwise().get(), scope);
      }
      otherwise.put(parameter.name(), value);
    }
    otherwise.forEach(inner::set);
    JinjaValue text = JinjaValue.of(written(macro.body(), inner));
    depth--;
    return text;
  }

  private String written(List<JinjaNode> body, JinjaScope scope) {
    StringBuilder before = out;
    out = new StringBuilder();
    run(body, scope);
    String text = out.toString();
    out = before;
    return text;
  }
}
