"""Writes the weights of llama.gguf (see make_models.py) as two folders in the ONNX format, with the Python packages onnx
1.23.2 and tokenizers: "hf", as Hugging Face's optimum exports (keys and values are concatenated, half floats), and
"genai", as onnxruntime-genai builds (GroupQueryAttention, weights beside the graph). The logits are those of
logits-llama.bin."""
import json
import os
import numpy as np
import onnx
from gguf import GGUFReader, quants
from onnx import TensorProto as TP, helper as h, numpy_helper as nh
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

H, HEADS, KV, D, L, V, THETA, EPS = 64, 4, 2, 16, 2, 288, 50000.0, 1e-6
reader = GGUFReader("llama.gguf")
T = {t.name: np.asarray(quants.dequantize(t.data, t.tensor_type), dtype=np.float32) for t in reader.tensors}


def plain(weight, heads):
    return weight.reshape(heads, weight.shape[0] // heads // 2, 2, -1).swapaxes(1, 2).reshape(weight.shape)


class Graph:
    def __init__(self):
        self.nodes, self.weights, self.inputs, self.outputs = [], [], [], []

    def w(self, name, value):
        self.weights.append(nh.from_array(np.ascontiguousarray(value), name))
        return name

    def half(self, name, value):
        """The weights are half floats, which saves space here."""
        return self.n("Cast", [self.w(name + ".h", value.astype(np.float16))], name, to=TP.FLOAT)

    def n(self, op, inputs, output, domain="", **attributes):
        outputs = [output] if isinstance(output, str) else output
        self.nodes.append(h.make_node(op, inputs, outputs, domain=domain, name=outputs[0], **attributes))
        return outputs[0]

    def norm(self, x, weight, name):
        return self.n("SimplifiedLayerNormalization", [x, self.w(name + ".w", weight)], name, axis=-1, epsilon=EPS,
                      stash_type=1)

    def mul(self, x, weight, name):
        return self.n("MatMul", [x, self.half(name + ".w", weight.T)], name)

    def mlp(self, x, b, p):
        gate = self.mul(x, T[b + "ffn_gate.weight"], p + "gate")
        silu = self.n("Mul", [gate, self.n("Sigmoid", [gate], p + "sigmoid")], p + "silu")
        inner = self.n("Mul", [silu, self.mul(x, T[b + "ffn_up.weight"], p + "up")], p + "inner")
        return self.mul(inner, T[b + "ffn_down.weight"], p + "down")

    def model(self, attention, kind):
        self.inputs.append(h.make_tensor_value_info("input_ids", TP.INT64, ["batch_size", "sequence_length"]))
        self.inputs.append(h.make_tensor_value_info("attention_mask", TP.INT64, ["batch_size", "total_sequence_length"]))
        x = self.n("Gather", [self.half("embed.w", T["token_embd.weight"]), "input_ids"], "h0")
        for l in range(L):
            b, p = f"blk.{l}.", f"/layers.{l}/"
            for part in ("key", "value"):
                self.inputs.append(h.make_tensor_value_info(f"past_key_values.{l}.{part}", kind,
                                                            ["batch_size", KV, "past_sequence_length", D]))
                self.outputs.append(h.make_tensor_value_info(f"present.{l}.{part}", kind,
                                                             ["batch_size", KV, "total_sequence_length", D]))
            y = self.norm(x, T[b + "attn_norm.weight"], p + "norm")
            q = self.mul(y, plain(T[b + "attn_q.weight"], HEADS), p + "q")
            k = self.mul(y, plain(T[b + "attn_k.weight"], KV), p + "k")
            v = self.mul(y, T[b + "attn_v.weight"], p + "v")
            x = self.n("Add", [x, self.mul(attention(l, q, k, v, p), T[b + "attn_output.weight"], p + "o")], p + "r1")
            x = self.n("Add", [x, self.mlp(self.norm(x, T[b + "ffn_norm.weight"], p + "norm2"), b, p)], p + "r2")
        self.mul(self.norm(x, T["output_norm.weight"], "final"), T["output.weight"], "logits")
        self.outputs.append(h.make_tensor_value_info("logits", TP.FLOAT, ["batch_size", "sequence_length", V]))
        graph = h.make_graph(self.nodes, "main_graph", self.inputs, self.outputs, self.weights)
        return h.make_model(graph, ir_version=8,
                            opset_imports=[h.make_opsetid("", 17), h.make_opsetid("com.microsoft", 1)])


def angles(positions):
    return np.outer(np.arange(positions), 1 / THETA ** (np.arange(0, D, 2) / D)).astype(np.float32)


def hf():
    g = Graph()
    g.inputs.append(h.make_tensor_value_info("position_ids", TP.INT64, ["batch_size", "sequence_length"]))
    for name, values in [("cos", np.cos(angles(128))), ("sin", np.sin(angles(128)))]:
        g.n("Gather", [g.w(name + ".w", np.concatenate([values, values], 1)), "position_ids"], name + ".at")
        g.n("Unsqueeze", [name + ".at", g.w(name + ".axis", np.array([1]))], name)
    g.w("zero", np.array(0)), g.w("one", np.array(1)), g.w("least", np.array(-1e9, np.float32))
    g.w("root", np.array(np.sqrt(D), np.float32)), g.w("back", np.array([0, 0, HEADS * D]))
    g.n("Shape", ["input_ids"], "s2"), g.n("Shape", ["attention_mask"], "t2")
    g.n("Gather", ["s2", "one"], "S"), g.n("Gather", ["t2", "one"], "T")
    g.n("Sub", ["T", "S"], "past")
    g.n("Range", ["zero", "T", "one"], "columns"), g.n("Range", ["past", "T", "one"], "rows")
    g.n("Unsqueeze", ["rows", g.w("last", np.array([1]))], "rows2")
    g.n("LessOrEqual", ["columns", "rows2"], "seen")
    g.n("Where", ["seen", g.w("nothing", np.array(0, np.float32)), "least"], "mask")

    def turned(x, p):
        g.n("Split", [x, g.w(p + "half", np.array([D // 2, D // 2]))], [p + "a", p + "b"], axis=-1)
        g.n("Concat", [g.n("Neg", [p + "b"], p + "nb"), p + "a"], p + "swapped", axis=-1)
        return g.n("Add", [g.n("Mul", [x, "cos"], p + "c"), g.n("Mul", [p + "swapped", "sin"], p + "s")], p + "turned")

    def heads(x, n, p):
        return g.n("Transpose", [g.n("Reshape", [x, g.w(p + "shape", np.array([0, 0, n, D]))], p + "r")], p + "heads",
                   perm=[0, 2, 1, 3])

    def kept(l, part, x, p):
        g.n("Cast", [f"past_key_values.{l}.{part}"], p + "past", to=TP.FLOAT)
        g.n("Concat", [p + "past", x], p + "all", axis=2)
        g.n("Cast", [p + "all"], f"present.{l}.{part}", to=TP.FLOAT16)
        g.n("Unsqueeze", [p + "all", g.w(p + "axis", np.array([2]))], p + "one")
        g.n("Expand", [p + "one", g.w(p + "many", np.array([1, KV, HEADS // KV, 1, D]))], p + "wide")
        return g.n("Reshape", [p + "wide", g.w(p + "flat", np.array([1, HEADS, -1, D]))], p + "repeated")

    def attention(l, q, k, v, p):
        q = turned(heads(q, HEADS, p + "q/"), p + "q/")
        k = kept(l, "key", turned(heads(k, KV, p + "k/"), p + "k/"), p + "k/")
        v = kept(l, "value", heads(v, KV, p + "v/"), p + "v/")
        scores = g.n("MatMul", [q, g.n("Transpose", [k], p + "kt", perm=[0, 1, 3, 2])], p + "scores")
        masked = g.n("Add", [g.n("Div", [scores, "root"], p + "scaled"), "mask"], p + "masked")
        mixed = g.n("MatMul", [g.n("Softmax", [masked], p + "shares", axis=-1), v], p + "mixed")
        return g.n("Reshape", [g.n("Transpose", [mixed], p + "mt", perm=[0, 2, 1, 3]), "back"], p + "attended")

    os.makedirs("hf/onnx", exist_ok=True)
    onnx.save(g.model(attention, TP.FLOAT16), "hf/onnx/model.onnx")
    json.dump({"architectures": ["LlamaForCausalLM"], "model_type": "llama", "max_position_embeddings": 128,
               "vocab_size": V, "num_key_value_heads": KV, "head_dim": D}, open("hf/config.json", "w"))
    json.dump({"bos_token": "<|begin|>", "eos_token": "<|im_end|>",
               "chat_template": "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content | trim }}<|im_end|>\n"
                                "{% endfor %}<|im_start|>assistant\n"}, open("hf/tokenizer_config.json", "w"))


def genai():
    g = Graph()
    g.w("cos", np.cos(angles(128))), g.w("sin", np.sin(angles(128)))
    g.n("ReduceSum", ["attention_mask", g.w("axes", np.array([1]))], "sum", keepdims=0)
    g.n("Sub", ["sum", g.w("one", np.array([1]))], "less"), g.n("Cast", ["less"], "seqlens", to=TP.INT32)
    g.n("Shape", ["attention_mask"], "shape"), g.n("Gather", ["shape", g.w("axis", np.array(1))], "total64", axis=0)
    g.n("Cast", ["total64"], "total", to=TP.INT32)

    def attention(l, q, k, v, p):
        past = [f"past_key_values.{l}.key", f"past_key_values.{l}.value"]
        return g.n("GroupQueryAttention", [q, k, v, *past, "seqlens", "total", "cos", "sin"],
                   [p + "attended", f"present.{l}.key", f"present.{l}.value"], domain="com.microsoft", num_heads=HEADS,
                   kv_num_heads=KV, do_rotary=1, rotary_interleaved=0, scale=1 / np.sqrt(D))

    os.makedirs("genai", exist_ok=True)
    if os.path.exists("genai/model.onnx.data"):
        os.remove("genai/model.onnx.data")
    onnx.save_model(g.model(attention, TP.FLOAT), "genai/model.onnx", save_as_external_data=True,
                    location="model.onnx.data", size_threshold=256)
    json.dump({"model": {"type": "llama", "context_length": 128, "vocab_size": V, "eos_token_id": [2],
                         "decoder": {"filename": "model.onnx", "num_key_value_heads": KV, "head_size": D}}},
              open("genai/genai_config.json", "w"))


t = Tokenizer(models.BPE())
t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
t.decoder = decoders.ByteLevel()
t.train_from_iterator(["the cat sat on the mat and the other cat sat there too, then that was that"] * 3,
                      trainers.BpeTrainer(vocab_size=V, special_tokens=["<|begin|>", "<|im_start|>", "<|im_end|>"],
                                          initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
hf()
genai()
for folder in ("hf", "genai"):
    t.save(f"{folder}/tokenizer.json")
