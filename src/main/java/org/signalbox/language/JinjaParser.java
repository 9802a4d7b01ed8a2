package org.signalbox.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.signalbox.language.JinjaLexer.Kind;
import org.signalbox.language.JinjaNode.Expression;

/** Reads the statements of a template; {@link JinjaExpressions} reads what stands in them. */
final class JinjaParser {
  private final JinjaExpressions in;

  private JinjaParser(List<JinjaLexer.Word> words) {
    in = new JinjaExpressions(words);
  }

  /**
   * @throws JinjaException when it uses what is not known here
   */
  static List<JinjaNode> parse(String template) {
    JinjaParser parser = new JinjaParser(JinjaLexer.words(template));
    List<JinjaNode> nodes = parser.until(Set.of());
    if (!parser.in.ended()) {
      throw new JinjaException("a block too many");
    }
    return nodes;
  }

  /** Nodes up to a block with one of these names, of which the opening is read. */
  private List<JinjaNode> until(Set<String> names) {
    List<JinjaNode> nodes = new ArrayList<>();
    while (!in.ended()) {
      JinjaLexer.Word word = in.next();
      switch (word.kind()) {
        case DATA -> nodes.add(new JinjaNode.Data(word.text()));
        case OPEN_PRINT -> {
          nodes.add(new JinjaNode.Print(in.expression()));
          in.expect(Kind.CLOSE);
        }
        case OPEN_BLOCK -> {
          if (names.contains(in.peek().text())) {
            return nodes;
          }
          block(nodes);
        }
        case CLOSE, NAME, TEXT, NUMBER, SIGN -> throw new JinjaException("misplaced " + word);
      }
    }
    if (!names.isEmpty()) {
      throw new JinjaException("no " + names);
    }
    return nodes;
  }

  private void block(List<JinjaNode> nodes) {
    String name = in.name();
    switch (name) {
      case "if" -> nodes.add(choice());
      case "for" -> nodes.add(loop());
      case "set" -> nodes.add(set());
      case "macro" -> nodes.add(macro());
      case "break", "continue" -> {
        nodes.add(new JinjaNode.Leave(name.equals("break")));
        in.expect(Kind.CLOSE);
      }
      case "generation" -> {
        in.expect(Kind.CLOSE);
        nodes.addAll(until(Set.of("endgeneration")));
        end();
      }
      default -> throw new JinjaException("the block " + name);
    }
  }

  private void end() {
    in.name();
    in.expect(Kind.CLOSE);
  }

  private JinjaNode choice() {
    List<JinjaNode.Branch> branches = new ArrayList<>();
    Optional<Expression> test = Optional.of(in.expression());
    while (true) {
      in.expect(Kind.CLOSE);
      branches.add(new JinjaNode.Branch(test, until(Set.of("elif", "else", "endif"))));
      switch (in.name()) {
        case "elif" -> test = Optional.of(in.expression());
        case "else" -> test = Optional.empty();
        default -> {
          in.expect(Kind.CLOSE);
          return new JinjaNode.Choice(branches);
        }
      }
    }
  }

  private JinjaNode loop() {
    List<String> names = in.names();
    in.keyword("in");
    Expression over = in.withoutChoice();
    Optional<Expression> test =
        in.optionally("if") ? Optional.of(in.expression()) : Optional.empty();
    in.expect(Kind.CLOSE);
    List<JinjaNode> body = until(Set.of("else", "endfor"));
    List<JinjaNode> otherwise = List.of();
    if (in.name().equals("else")) {
      in.expect(Kind.CLOSE);
      otherwise = until(Set.of("endfor"));
      in.name();
    }
    in.expect(Kind.CLOSE);
    return new JinjaNode.Loop(names, over, test, body, otherwise);
  }

  private JinjaNode set() {
    String name = in.name();
    Optional<String> field = in.sign(".") ? Optional.of(in.name()) : Optional.empty();
    if (in.sign("=")) {
      JinjaNode set = new JinjaNode.Set(name, field, in.expression());
      in.expect(Kind.CLOSE);
      return set;
    }
    in.expect(Kind.CLOSE);
    JinjaNode set = new JinjaNode.SetBlock(name, until(Set.of("endset")));
    end();
    return set;
  }

  private JinjaNode macro() {
    String name = in.name();
    List<JinjaNode.Parameter> parameters = new ArrayList<>();
    in.require("(");
    while (!in.sign(")")) {
      String parameter = in.name();
      parameters.add(
          new JinjaNode.Parameter(
              parameter, in.sign("=") ? Optional.of(in.expression()) : Optional.empty()));
      in.sign(",");
    }
    in.expect(Kind.CLOSE);
    JinjaNode macro = new JinjaNode.Macro(name, parameters, until(Set.of("endmacro")));
    end();
    return macro;
  }
}
