package org.signalbox.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A part of a template that writes or changes something. */
sealed interface JinjaNode {
  record Data(String text) implements JinjaNode {}

  record Print(Expression value) implements JinjaNode {}

  /** The first branch whose test holds; the last may be without one. */
  record Choice(List<Branch> branches) implements JinjaNode {}

  record Branch(Optional<Expression> test, List<JinjaNode> body) {}

  record Loop(
      List<String> names,
      Expression over,
      Optional<Expression> test,
      List<JinjaNode> body,
      List<JinjaNode> otherwise)
      implements JinjaNode {}

  /** Sets a name, or a field of a namespace. */
  record Set(String name, Optional<String> field, Expression value) implements JinjaNode {}

  record SetBlock(String name, List<JinjaNode> body) implements JinjaNode {}

  record Macro(String name, List<Parameter> parameters, List<JinjaNode> body)
      implements JinjaNode {}

  record Parameter(String name, Optional<Expression> otherwise) {}

  record Leave(boolean loop) implements JinjaNode {}

  /** A part of a template that has a value. */
  sealed interface Expression {}

  record Constant(JinjaValue value) implements Expression {}

  record Name(String name) implements Expression {}

  record Listed(List<Expression> items) implements Expression {}

  record Mapped(Map<String, Expression> fields) implements Expression {}

  record Field(Expression of, Expression name) implements Expression {}

  record Slice(
      Expression of, Optional<Expression> from, Optional<Expression> to, Optional<Expression> step)
      implements Expression {}

  record Call(Expression code, List<Expression> inOrder, Map<String, Expression> named)
      implements Expression {}

  record Filter(String name, Expression of, List<Expression> inOrder, Map<String, Expression> named)
      implements Expression {}

  record Test(String name, Expression of, List<Expression> arguments) implements Expression {}

  record Not(Expression of) implements Expression {}

  record Binary(String sign, Expression left, Expression right) implements Expression {}

  record IfElse(Expression test, Expression then, Expression otherwise) implements Expression {}
}
