"""Trains small tokenizers on the texts below and records the ids of other texts: byte-level ones with the Python package
tokenizers (pre-tokenizers of Llama 3, Qwen 2 and GPT-2), one of pieces with sentencepiece (byte fallback). Each is
written as GGUF metadata (NAME.vocab.gguf), the byte-level ones and the converted pieces as tokenizer.json too; texts and
ids stand in tokenizers.jsonl."""
import io
import json
import numpy as np
import sentencepiece as spm
from gguf import GGUFWriter
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

CORPUS = """The router chooses an engine, and says why. A table goes to boosted trees; a short series to a forecaster.
The cat sat on the mat, and the dog sat on the cat. We'll see what they've done; it's 2024 or 1999, isn't it?
Der Zug fährt über die Brücke, müde und schön. Où est la gare? Élève, garçon, déjà vu, naïve, café au lait.
El niño comió mañana. Привет, мир! Как дела? 你好,世界。模型 選択。 こんにちは世界 안녕하세요
def route(task):\n    if task.rows > 100:\n        return "trees"\n    return "mean"\n
    indented  text   with    spaces\tand tabs\n\n\nand empty lines\r\nand returns
1 12 123 1234 12345 3.14159 1,000,000 50% $9.99 (a+b)*c != d[e] {f: g} <h1>title</h1> <|not_a_mark|>
""" * 4
TEXTS = ["Hello world! 123", "We'll see: it's 12345 km, isn't it? WE'LL SEE", "  leading and   many   spaces  ", "",
         "tabs\tand\nnewlines\n\n\n  and more\r\n", "Café déjà vu: naïve façade, Zürich", "Cafe\u0301 de\u0301ja\u0300 vu",
         "Привет 你好 こんにちは 안녕", "🙂🚂 emoji and ∑∫ math, ½ ² Ⅷ ٣", "def f(x):\n    return x**2  # why\n", "a" * 40,
         "x<|im_start|>y<s>z", "no\u00a0break\u3000wide", "1234567890 and 3.14159", "trailing newline\n", " ", "\n\n"]
WORDS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}%s| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
out = []


def gguf(name, model, pre, tokens, types, merges=None, scores=None, extra=None):
    w = GGUFWriter(f"{name}.vocab.gguf", "llama")
    w.add_tokenizer_model(model)
    if pre:
        w.add_tokenizer_pre(pre)
    w.add_token_list(tokens)
    w.add_token_types(types)
    if merges:
        w.add_token_merges(merges)
    if scores:
        w.add_token_scores(scores)
    if extra:
        extra(w)
    w.write_header_to_file()
    w.write_kv_data_to_file()
    w.close()


def byte_level(name, pre, steps, nfc=False, whole=False):
    t = Tokenizer(models.BPE(ignore_merges=whole))
    if nfc:
        t.normalizer = normalizers.NFC()
    t.pre_tokenizer = pre_tokenizers.Sequence(steps)
    t.decoder = decoders.ByteLevel()
    marks = ["<|begin|>", "<|im_start|>", "<|im_end|>"]
    t.train_from_iterator([CORPUS], trainers.BpeTrainer(vocab_size=480, special_tokens=marks, show_progress=False,
                                                        initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    t.add_tokens([AddedToken("\n\n\n", normalized=False), AddedToken("<think>", normalized=False)])
    t.save(f"{name}.tokenizer.json")
    for text in TEXTS:
        out.append({"name": name, "text": text, "ids": t.encode(text, add_special_tokens=False).ids})
    j = json.loads(t.to_str())
    size = t.get_vocab_size()
    tokens = [t.id_to_token(i) for i in range(size)]
    merges = [m if isinstance(m, str) else " ".join(m) for m in j["model"]["merges"]]
    gguf(name, "gpt2", pre, tokens, [3] * 3 + [1] * (size - 5) + [4] * 2, merges=merges)


byte_level("llama3", "llama-bpe", [pre_tokenizers.Split(Regex(WORDS % "{1,3}"), "isolated"),
                                   pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)], whole=True)
byte_level("qwen2", "qwen2", [pre_tokenizers.Split(Regex(WORDS % ""), "isolated"),
                              pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)], nfc=True)
byte_level("gpt2", "gpt-2", [pre_tokenizers.ByteLevel(add_prefix_space=False)])

for name, prefix in [("pieces", True), ("pieces-bare", False)]:
    model = io.BytesIO()
    spm.SentencePieceTrainer.train(sentence_iterator=iter(CORPUS.split("\n")), model_writer=model, model_type="bpe",
                                   vocab_size=700, byte_fallback=True, normalization_rule_name="identity",
                                   add_dummy_prefix=prefix, remove_extra_whitespaces=False, character_coverage=0.995,
                                   split_digits=True, allow_whitespace_only_pieces=True, minloglevel=2)
    sp = spm.SentencePieceProcessor(model_proto=model.getvalue())
    size = sp.vocab_size()
    tokens = [sp.id_to_piece(i) for i in range(size)]
    types = [2 if sp.is_unknown(i) else 3 if sp.is_control(i) else 6 if sp.is_byte(i) else 1 for i in range(size)]
    gguf(name, "llama", None, tokens, types, scores=[float(sp.get_score(i)) for i in range(size)],
         extra=lambda w: (w.add_add_space_prefix(prefix), w.add_bos_token_id(1), w.add_add_bos_token(True)))
    for text in TEXTS:
        out.append({"name": name, "text": text, "ids": sp.encode(text)})
with open("tokenizers.jsonl", "w") as f:
    for line in out:
        f.write(json.dumps(line, ensure_ascii=True) + "\n")
