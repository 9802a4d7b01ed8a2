package org.signalbox.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signalbox.language.JinjaLexer.Kind;
import org.signalbox.language.JinjaLexer.Word;
import org.signalbox.language.JinjaNode.Expression;

/** Reads expressions by descending from the loosest operator to the tightest. */
final class JinjaExpressions {
  private static final Word END = new Word(Kind.CLOSE, "");
  private static final List<Set<String>> SIGNS =
      List.of(Set.of("~"), Set.of("+", "-"), Set.of("*", "/", "//", "%"), Set.of("**"));
  private static final Set<String> COMPARED = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final int DEEPEST = 200;

  private final List<Word> words;
  private int at;
  private int depth;

  JinjaExpressions(List<Word> words) {
    this.words = words;
  }

  boolean ended() {
    return at >= words.size();
  }

  Word peek() {
    return ended() ? END : words.get(at);
  }

  Word next() {
    Word word = peek();
    at++;
    return word;
  }

  Word expect(Kind kind) {
    Word word = next();
    if (word.kind() != kind) {
      throw new JinjaException("\"" + word.text() + "\" instead of " + kind);
    }
    return word;
  }

  String name() {
    return expect(Kind.NAME).text();
  }

  boolean sign(String text) {
    return take(Kind.SIGN, text);
  }

  boolean optionally(String keyword) {
    return take(Kind.NAME, keyword);
  }

  private boolean take(Kind kind, String text) {
    boolean there = peek().kind() == kind && peek().text().equals(text);
    at += there ? 1 : 0;
    return there;
  }

  void require(String sign) {
    if (!sign(sign)) {
      throw new JinjaException("\"" + peek().text() + "\" instead of \"" + sign + "\"");
    }
  }

  void keyword(String word) {
    if (!optionally(word)) {
      throw new JinjaException("\"" + peek().text() + "\" instead of \"" + word + "\"");
    }
  }

  List<String> names() {
    boolean bracketed = sign("(");
    List<String> names = new ArrayList<>(List.of(name()));
    while (sign(",")) {
      names.add(name());
    }
    if (bracketed) {
      require(")");
    }
    return names;
  }

  Expression expression() {
    if (++depth > DEEPEST) {
      throw new JinjaException("too deep an expression");
    }
    Expression value = withoutChoice();
    if (optionally("if")) {
      Expression test = withoutChoice();
      Expression otherwise =
          optionally("else") ? expression() : new JinjaNode.Constant(JinjaValue.UNDEFINED);
      value = new JinjaNode.IfElse(test, value, otherwise);
    }
    depth--;
    return value;
  }

  /** An expression in which "if" begins something else. */
  Expression withoutChoice() {
    Expression left = and();
    while (optionally("or")) {
      left = new JinjaNode.Binary("or", left, and());
    }
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (optionally("and")) {
      left = new JinjaNode.Binary("and", left, not());
    }
    return left;
  }

  private Expression not() {
    return optionally("not") ? new JinjaNode.Not(not()) : compared();
  }

  private Expression compared() {
    Expression left = arithmetic(0);
    while (true) {
      if (peek().kind() == Kind.SIGN && COMPARED.contains(peek().text())) {
        left = new JinjaNode.Binary(next().text(), left, arithmetic(0));
      } else if (optionally("in")) {
        left = new JinjaNode.Binary("in", left, arithmetic(0));
      } else if (peek().text().equals("not") && peek().kind() == Kind.NAME) {
        next();
        keyword("in");
        left = new JinjaNode.Not(new JinjaNode.Binary("in", left, arithmetic(0)));
      } else {
        return left;
      }
    }
  }

  private Expression arithmetic(int level) {
    if (level == SIGNS.size()) {
      return signed();
    }
    Expression left = arithmetic(level + 1);
    while (peek().kind() == Kind.SIGN && SIGNS.get(level).contains(peek().text())) {
      left = new JinjaNode.Binary(next().text(), left, arithmetic(level + 1));
    }
    return left;
  }

  private Expression signed() {
    Expression value =
        sign("-")
            ? new JinjaNode.Binary(
                "-", new JinjaNode.Constant(new JinjaValue.Whole(0)), reached(primary()))
            : reached(primary());
    while (true) {
      if (sign("|")) {
        String name = name();
        Arguments arguments = sign("(") ? arguments() : Arguments.NONE;
        value = new JinjaNode.Filter(name, value, arguments.inOrder(), arguments.named());
      } else if (optionally("is")) {
        boolean negated = optionally("not");
        String name = name();
        List<Expression> arguments = sign("(") ? arguments().inOrder() : List.of();
        Expression test = new JinjaNode.Test(name, value, arguments);
        value = negated ? new JinjaNode.Not(test) : test;
      } else {
        return value;
      }
    }
  }

  private Expression reached(Expression start) {
    Expression value = start;
    while (true) {
      if (sign(".")) {
        value = new JinjaNode.Field(value, new JinjaNode.Constant(JinjaValue.of(next().text())));
      } else if (sign("[")) {
        value = indexed(value);
      } else if (sign("(")) {
        Arguments arguments = arguments();
        value = new JinjaNode.Call(value, arguments.inOrder(), arguments.named());
      } else {
        return value;
      }
    }
  }

  private Expression indexed(Expression of) {
    Optional<Expression> from = bound();
    if (!sign(":")) {
      require("]");
      return new JinjaNode.Field(of, from.orElseThrow(() -> new JinjaException("an empty index")));
    }
    Optional<Expression> to = bound();
    Optional<Expression> step = sign(":") ? bound() : Optional.empty();
    require("]");
    return new JinjaNode.Slice(of, from, to, step);
  }

  private Optional<Expression> bound() {
    Word word = peek();
    boolean none = word.kind() == Kind.SIGN && (word.text().equals(":") || word.text().equals("]"));
    return none ? Optional.empty() : Optional.of(expression());
  }

  private record Arguments(List<Expression> inOrder, Map<String, Expression> named) {
    static final Arguments NONE = new Arguments(List.of(), Map.of());
  }

  private Arguments arguments() {
    List<Expression> inOrder = new ArrayList<>();
    Map<String, Expression> named = new LinkedHashMap<>();
    while (!sign(")")) {
      Word after = at + 1 < words.size() ? words.get(at + 1) : END;
      if (peek().kind() == Kind.NAME && after.equals(new Word(Kind.SIGN, "="))) {
        String name = name();
        require("=");
        named.put(name, expression());
      } else {
        inOrder.add(expression());
      }
      if (!sign(",") && !peek().equals(new Word(Kind.SIGN, ")"))) {
        throw new JinjaException("\"" + peek().text() + "\" among arguments");
      }
    }
    return new Arguments(inOrder, named);
  }

  private Expression primary() {
    Word word = next();
    return switch (word.kind()) {
      case TEXT -> {
        StringBuilder text = new StringBuilder(word.text());
        while (peek().kind() == Kind.TEXT) {
          text.append(next().text());
        }
        yield constant(JinjaValue.of(text.toString()));
      }
      case NUMBER -> constant(number(word.text()));
      case NAME -> named(word.text());
      case SIGN ->
          switch (word.text()) {
            case "(" -> bracketed();
            case "[" -> new JinjaNode.Listed(list("]"));
            case "{" -> fields();
            default -> throw new JinjaException("\"" + word.text() + "\"");
          };
      case DATA, OPEN_BLOCK, OPEN_PRINT, CLOSE -> throw new JinjaException("a value is missing");
    };
  }

  private static Expression named(String name) {
    return switch (name) {
      case "true", "True" -> constant(JinjaValue.of(true));
      case "false", "False" -> constant(JinjaValue.of(false));
      case "none", "None" -> constant(JinjaValue.NONE);
      default -> new JinjaNode.Name(name);
    };
  }

  private static Expression constant(JinjaValue value) {
    return new JinjaNode.Constant(value);
  }

  private static JinjaValue number(String text) {
    try {
      return text.contains(".")
          ? new JinjaValue.Real(Double.parseDouble(text))
          : new JinjaValue.Whole(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new JinjaException("the number " + text);
    }
  }

  private Expression bracketed() {
    List<Expression> items = new ArrayList<>(List.of(expression()));
    boolean several = false;
    while (sign(",")) {
      several = true;
      if (!peek().equals(new Word(Kind.SIGN, ")"))) {
        items.add(expression());
      }
    }
    require(")");
    return several ? new JinjaNode.Listed(items) : items.getFirst();
  }

  private List<Expression> list(String close) {
    List<Expression> items = new ArrayList<>();
    while (!sign(close)) {
      items.add(expression());
      if (!sign(",") && !peek().equals(new Word(Kind.SIGN, close))) {
        throw new JinjaException("\"" + peek().text() + "\" in a list");
      }
    }
    return items;
  }

  private Expression fields() {
    Map<String, Expression> fields = new LinkedHashMap<>();
    while (!sign("}")) {
      String name = expect(Kind.TEXT).text();
      require(":");
      fields.put(name, expression());
      if (!sign(",") && !peek().equals(new Word(Kind.SIGN, "}"))) {
        throw new JinjaException("\"" + peek().text() + "\" in a mapping");
      }
    }
    return new JinjaNode.Mapped(fields);
  }
}
