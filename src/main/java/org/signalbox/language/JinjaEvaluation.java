package org.signalbox.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signalbox.language.JinjaNode.Expression;
import org.signalbox.language.JinjaValue.Arguments;

/** Computes the values of expressions. */
final class JinjaEvaluation {
  private static final int LONGEST = 4 << 20;

  private final Runnable step;

  /**
   * @param step is called for each part, and throws when there were too many
   */
  JinjaEvaluation(Runnable step) {
    this.step = step;
  }

  JinjaValue of(Expression expression, JinjaScope scope) {
    step.run();
    return switch (expression) {
      case JinjaNode.Constant(JinjaValue value) -> value;
      case JinjaNode.Name(String name) -> scope.get(name);
      case JinjaNode.Listed(var items) -> new JinjaValue.Items(all(items, scope));
      case JinjaNode.Mapped(var fields) -> new JinjaValue.Fields(all(fields, scope));
      case JinjaNode.Field(var of, var name) -> field(of(of, scope), of(name, scope));
      case JinjaNode.Slice slice -> slice(slice, scope);
      case JinjaNode.Call call -> call(call, scope);
      case JinjaNode.Filter(String name, var of, var inOrder, var named) ->
          JinjaFilters.apply(name, of(of, scope), arguments(inOrder, named, scope));
      case JinjaNode.Test(String name, var of, var given) ->
          JinjaValue.of(JinjaTests.holds(name, of(of, scope), all(given, scope)));
      case JinjaNode.Not(var of) -> JinjaValue.of(!of(of, scope).truthy());
      case JinjaNode.Binary binary -> binary(binary, scope);
      case JinjaNode.IfElse(var test, var then, var otherwise) ->
          of(of(test, scope).truthy() ? then : otherwise, scope);
    };
  }

  private List<JinjaValue> all(List<Expression> items, JinjaScope scope) {
    List<JinjaValue> values = new ArrayList<>();
    items.forEach(item -> values.add(of(item, scope)));
    return values;
  }

  private Map<String, JinjaValue> all(Map<String, Expression> fields, JinjaScope scope) {
    Map<String, JinjaValue> values = new LinkedHashMap<>();
    fields.forEach((name, value) -> values.put(name, of(value, scope)));
    return values;
  }

  private Arguments arguments(
      List<Expression> inOrder, Map<String, Expression> named, JinjaScope scope) {
    return new Arguments(all(inOrder, scope), all(named, scope));
  }

  private static JinjaValue field(JinjaValue of, JinjaValue name) {
    return switch (of) {
      case JinjaValue.Fields(var fields) -> fields.getOrDefault(name.text(), JinjaValue.UNDEFINED);
      case JinjaValue.Items(var items) -> item(items, name);
      case JinjaValue.Text _ when name instanceof JinjaValue.Whole -> item(of.items(), name);
      case JinjaValue.Undefined _ -> throw new JinjaException(name.text() + " of nothing");
      case JinjaValue.Text _,
          JinjaValue.Whole _,
          JinjaValue.Real _,
          JinjaValue.Flag _,
          JinjaValue.Code _,
          JinjaValue.None _ ->
          JinjaValue.UNDEFINED;
    };
  }

  private static JinjaValue item(List<JinjaValue> items, JinjaValue index) {
    if (!(index instanceof JinjaValue.Whole(long number))) {
      return JinjaValue.UNDEFINED;
    }
    long at = number < 0 ? number + items.size() : number;
    return at >= 0 && at < items.size() ? items.get((int) at) : JinjaValue.UNDEFINED;
  }

  private JinjaValue slice(JinjaNode.Slice slice, JinjaScope scope) {
    JinjaValue of = of(slice.of(), scope);
    List<JinjaValue> items = new ArrayList<>(of.items());
    int step = bound(slice.step(), 1, scope);
    if (step != 1 && step != -1) {
      throw new JinjaException("a slice by " + step);
    }
    int size = items.size();
    List<JinjaValue> part;
    if (step == 1) {
      int from = Math.clamp(wrapped(bound(slice.from(), 0, scope), size), 0, size);
      int to = Math.clamp(wrapped(bound(slice.to(), size, scope), size), from, size);
      part = items.subList(from, to);
    } else if (slice.from().isEmpty() && slice.to().isEmpty()) {
      Collections.reverse(items);
      part = items;
    } else {
      throw new JinjaException("a slice backwards");
    }
    return of instanceof JinjaValue.Text
        ? JinjaValue.of(String.join("", part.stream().map(JinjaValue::text).toList()))
        : new JinjaValue.Items(part);
  }

  private static int wrapped(int index, int size) {
    return index < 0 ? Math.max(0, index + size) : index;
  }

  private int bound(Optional<Expression> bound, int otherwise, JinjaScope scope) {
    return bound.map(expression -> (int) of(expression, scope).amount()).orElse(otherwise);
  }

  private JinjaValue call(JinjaNode.Call call, JinjaScope scope) {
    Arguments given = arguments(call.inOrder(), call.named(), scope);
    if (call.code()
        instanceof JinjaNode.Field(var of, JinjaNode.Constant(JinjaValue.Text(var name)))) {
      JinjaValue subject = of(of, scope);
      if (!(subject instanceof JinjaValue.Fields(var fields)
          && fields.get(name) instanceof JinjaValue.Code)) {
        return JinjaMethods.call(subject, name, given);
      }
    }
    if (of(call.code(), scope) instanceof JinjaValue.Code(var code)) {
      return code.apply(given);
    }
    String name = call.code() instanceof JinjaNode.Name(String known) ? known : "it";
    throw new JinjaException("the function " + name);
  }

  private JinjaValue binary(JinjaNode.Binary binary, JinjaScope scope) {
    JinjaValue left = of(binary.left(), scope);
    switch (binary.sign()) {
      case "and" -> {
        return left.truthy() ? of(binary.right(), scope) : left;
      }
      case "or" -> {
        return left.truthy() ? left : of(binary.right(), scope);
      }
      default -> {
        return binary(binary.sign(), left, of(binary.right(), scope));
      }
    }
  }

  private static JinjaValue binary(String sign, JinjaValue left, JinjaValue right) {
    return switch (sign) {
      case "~" -> joined(left.text(), right.text());
      case "==" -> JinjaValue.of(left.same(right));
      case "!=" -> JinjaValue.of(!left.same(right));
      case "<" -> JinjaValue.of(compared(left, right) < 0);
      case ">" -> JinjaValue.of(compared(left, right) > 0);
      case "<=" -> JinjaValue.of(compared(left, right) <= 0);
      case ">=" -> JinjaValue.of(compared(left, right) >= 0);
      case "in" -> JinjaValue.of(contains(right, left));
      case "+" -> plus(left, right);
      default -> arithmetic(sign, left, right);
    };
  }

  private static int compared(JinjaValue left, JinjaValue right) {
    return left instanceof JinjaValue.Text(String a) && right instanceof JinjaValue.Text(String b)
        ? a.compareTo(b)
        : Double.compare(left.amount(), right.amount());
  }

  private static boolean contains(JinjaValue in, JinjaValue what) {
    return in instanceof JinjaValue.Text(String text)
        ? text.contains(what.text())
        : in.items().stream().anyMatch(what::same);
  }

  private static JinjaValue plus(JinjaValue left, JinjaValue right) {
    if (left instanceof JinjaValue.Text(String a) && right instanceof JinjaValue.Text(String b)) {
      return joined(a, b);
    }
    if (left instanceof JinjaValue.Items(var a) && right instanceof JinjaValue.Items(var b)) {
      List<JinjaValue> both = new ArrayList<>(a);
      both.addAll(b);
      return new JinjaValue.Items(both);
    }
    return arithmetic("+", left, right);
  }

  private static JinjaValue joined(String a, String b) {
    if (a.length() + b.length() > LONGEST) {
      throw new JinjaException("so long a text");
    }
    return JinjaValue.of(a + b);
  }

  private static JinjaValue arithmetic(String sign, JinjaValue left, JinjaValue right) {
    double a = left.amount();
    double b = right.amount();
    double value =
        switch (sign) {
          case "+" -> a + b;
          case "-" -> a - b;
          case "*" -> a * b;
          case "/" -> a / b;
          case "//" -> Math.floor(a / b);
          case "%" -> a - b * Math.floor(a / b);
          case "**" -> Math.pow(a, b);
          default -> throw new JinjaException("\"" + sign + "\"");
        };
    boolean whole = left instanceof JinjaValue.Whole && right instanceof JinjaValue.Whole;
    return whole && !sign.equals("/") && Double.isFinite(value)
        ? new JinjaValue.Whole((long) value)
        : new JinjaValue.Real(value);
  }
}
