"""Writes tiny random models of each family as GGUF (Python package gguf 0.19.0) and what transformers computes with the
same weights in 32-bit floats on the CPU (torch): logits-NAME.bin holds the logits at the positions in models.json.
Rows of queries and keys of llama-type models are reordered, norms of gemma-type models hold 1 + weight, as llama.cpp's
converter does both."""
import json
import numpy as np
import torch
import transformers as hf
from gguf import GGUFWriter, GGMLQuantizationType as T, quants

POSITIONS = [0, 5, 13, 23]
IDS = [5, 100, 33, 77, 270, 12, 280, 61, 40, 150, 99, 33, 77, 41, 250, 7, 9, 271, 80, 55, 120, 131, 6, 42]
VOCABULARY = 288
GEMMA = dict(hidden_activation="gelu_pytorch_tanh")
TINY = dict(vocab_size=VOCABULARY, hidden_size=64, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4,
            num_key_value_heads=2, max_position_embeddings=128, tie_word_embeddings=True, attn_implementation="eager")


def letters():
    """The printable stand-ins of bytes (GPT-2)."""
    kept = [b for b in range(256) if 33 <= b <= 126 or 161 <= b <= 172 or b >= 174]
    free = iter(range(256, 512))
    return [chr(b) if b in kept else chr(next(free)) for b in range(256)]


def byte_level(writer, pre):
    tokens = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"] + letters() + ["he", "ll", "hell"]
    tokens += [f"<unused{i}>" for i in range(VOCABULARY - len(tokens))]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(pre)
    writer.add_token_list(tokens)
    writer.add_token_types([3] * 3 + [1] * 259 + [5] * (VOCABULARY - 262))
    writer.add_token_merges(["h e", "l l", "he ll"])
    writer.add_bos_token_id(0)
    writer.add_eos_token_id(2)
    writer.add_add_bos_token(False)


def pieces(writer):
    tokens = ["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"]
    tokens += [f"<0x{b:02X}>" for b in range(256)] + ["▁", "h", "e", "l", "he", "ll", "hell", "▁hell"]
    tokens += [f"<unused{i}>" for i in range(VOCABULARY - len(tokens))]
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * 262 + [-5.0, -6.0, -7.0, -8.0, -1.0, -2.0, -3.0, -4.0] + [0.0] * (VOCABULARY - 270))
    writer.add_token_types([3, 3, 3, 2, 3, 3] + [6] * 256 + [1] * 8 + [5] * (VOCABULARY - 270))
    writer.add_bos_token_id(2)
    writer.add_eos_token_id(1)
    writer.add_add_bos_token(True)
    writer.add_add_space_prefix(False)


NAMES = {"self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
         "self_attn.o_proj": "attn_output", "self_attn.q_norm": "attn_q_norm", "self_attn.k_norm": "attn_k_norm",
         "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
         "input_layernorm": "attn_norm", "post_feedforward_layernorm": "post_ffw_norm"}


def gguf_name(name, arch):
    if not name.startswith("model.layers."):
        return {"model.embed_tokens.weight": "token_embd.weight", "model.norm.weight": "output_norm.weight",
                "lm_head.weight": "output.weight"}[name]
    _, _, layer, rest = name.split(".", 3)
    part, kind = rest.rsplit(".", 1)
    after = "post_attention_norm" if arch in ("gemma2", "gemma3") else "ffn_norm"
    names = {**NAMES, "post_attention_layernorm": after, "pre_feedforward_layernorm": "ffn_norm"}
    return f"blk.{layer}.{names[part]}.{kind}"


def random_k(shape, kind):
    """Random valid blocks of a K type, with weights of about 0.05."""
    size, scales, most = {T.Q4_K: (144, [0, 2], 3e-4), T.Q5_K: (176, [0, 2], 1.5e-4), T.Q6_K: (210, [208], 4e-5)}[kind]
    blocks = RNG.integers(0, 256, (shape[0] * shape[1] // 256, size), dtype=np.uint8)
    for at in scales:
        half = RNG.uniform(most / 2, most, len(blocks)).astype(np.float16)
        blocks[:, at:at + 2] = half.view(np.uint8).reshape(-1, 2)
    return blocks.reshape(shape[0], -1)


def stored(weight, kind):
    if kind in (T.Q4_K, T.Q5_K, T.Q6_K):
        data = random_k(weight.shape, kind)
    elif kind == T.F16:
        data = weight.astype(np.float16)
    elif kind == T.F32:
        data = weight
    else:
        data = quants.quantize(weight, kind)
    return data, quants.dequantize(data, kind).astype(np.float32)


def permuted(weight, heads):
    return weight.reshape(heads, 2, weight.shape[0] // heads // 2, -1).swapaxes(1, 2).reshape(weight.shape)


def back(weight, heads):
    return weight.reshape(heads, weight.shape[0] // heads // 2, 2, -1).swapaxes(1, 2).reshape(weight.shape)


def make(name, arch, model, config, types, extra=lambda w: None):
    """types: by GGUF tensor name's last part, '' for all other matrices"""
    writer = GGUFWriter(f"{name}.gguf", arch)
    writer.add_name(name)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_key_value_heads)
    writer.add_layer_norm_rms_eps(config.rms_norm_eps)
    head = getattr(config, "head_dim", None) or config.hidden_size // config.num_attention_heads
    writer.add_key_length(head)
    writer.add_value_length(head)
    extra(writer)
    pieces(writer) if arch.startswith("gemma") else byte_level(writer, "qwen2" if arch.startswith("qwen") else "llama-bpe")
    new = {}
    for key, value in model.state_dict().items():
        if key == "lm_head.weight" and config.tie_word_embeddings:
            continue
        weight = value.numpy().astype(np.float32)
        target = gguf_name(key, arch)
        last = target.rsplit(".", 2)[-2]
        if weight.ndim == 1:
            if arch.startswith("gemma") and "norm" in target:
                writer.add_tensor(target, weight + 1)
            else:
                writer.add_tensor(target, weight)
            new[key] = torch.tensor(weight)
            continue
        heads = {"attn_q": config.num_attention_heads, "attn_k": config.num_key_value_heads}.get(last)
        swap = arch == "llama" and heads
        kind = types.get(last, types[""])
        data, plain = stored(permuted(weight, heads) if swap else weight, kind)
        writer.add_tensor(target, data, raw_dtype=kind)
        new[key] = torch.tensor(np.ascontiguousarray(back(plain, heads) if swap else plain))
    if name == "llama31":
        plain = 1 / config.rope_parameters["rope_theta"] ** (np.arange(0, head, 2) / head)
        writer.add_tensor("rope_freqs.weight", (plain / model.model.rotary_emb.inv_freq.numpy()).astype(np.float32))
    model.load_state_dict(new, strict=False)
    model.tie_weights()
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    with torch.no_grad():
        logits = model(torch.tensor([IDS])).logits[0].numpy()
    logits[POSITIONS].astype("<f4").tofile(f"logits-{name}.bin")
    print(name, np.abs(logits).mean(), np.abs(logits - logits.mean(-1, keepdims=True)).max())


def built(kind, config):
    torch.manual_seed(3)
    model = kind(config).float().eval()
    with torch.no_grad():
        for key, value in model.named_parameters():
            value.copy_(torch.randn_like(value) * (0.3 if value.ndim == 1 else 0.12))
            if value.ndim == 1 and "norm" in key and not isinstance(config, GEMMAS):
                value.add_(1)
    return model


GEMMAS = (hf.GemmaConfig, hf.Gemma2Config, hf.Gemma3TextConfig)
RNG = np.random.default_rng(8)
F16 = {"": T.F16}

c = hf.LlamaConfig(**{**TINY, "tie_word_embeddings": False}, rope_parameters=dict(rope_type="default", rope_theta=50000.0))
make("llama", "llama", built(hf.LlamaForCausalLM, c), c, F16, lambda w: w.add_rope_freq_base(50000.0))
c = hf.LlamaConfig(**TINY, rope_parameters=dict(rope_type="llama3", rope_theta=10000.0, factor=8.0, low_freq_factor=1.0,
                                                high_freq_factor=4.0, original_max_position_embeddings=64))
make("llama31", "llama", built(hf.LlamaForCausalLM, c), c, {"": T.BF16}, lambda w: w.add_rope_freq_base(10000.0))
c = hf.Qwen2Config(**TINY, rope_parameters=dict(rope_type="default", rope_theta=1000000.0))
make("qwen2", "qwen2", built(hf.Qwen2ForCausalLM, c), c, {"": T.Q8_0}, lambda w: w.add_rope_freq_base(1000000.0))
c = hf.Qwen3Config(**TINY, head_dim=32, rope_parameters=dict(rope_type="default", rope_theta=1000000.0))
make("qwen3", "qwen3", built(hf.Qwen3ForCausalLM, c), c, {"": T.Q5_0, "token_embd": T.Q8_0},
     lambda w: w.add_rope_freq_base(1000000.0))
c = hf.GemmaConfig(**TINY, head_dim=32, **GEMMA)
make("gemma", "gemma", built(hf.GemmaForCausalLM, c), c, {"": T.Q4_0, "token_embd": T.Q8_0})


def gemma2(w):
    w.add_attn_logit_softcapping(50.0)
    w.add_final_logit_softcapping(30.0)
    w.add_sliding_window(6)


c = hf.Gemma2Config(**TINY, head_dim=32, query_pre_attn_scalar=32, sliding_window=6, **GEMMA)
make("gemma2", "gemma2", built(hf.Gemma2ForCausalLM, c), c, {"": T.Q5_1, "token_embd": T.Q8_0}, gemma2)


def gemma3(w):
    w.add_sliding_window(6)
    w.add_rope_freq_base(1000000.0)


c = hf.Gemma3TextConfig(**{**TINY, "num_hidden_layers": 7, "hidden_size": 32, "intermediate_size": 64}, head_dim=16,
                        query_pre_attn_scalar=16, sliding_window=6, **GEMMA,
                        rope_parameters=dict(full_attention=dict(rope_type="default", rope_theta=1000000.0),
                                             sliding_attention=dict(rope_type="default", rope_theta=10000.0)))
make("gemma3", "gemma3", built(hf.Gemma3ForCausalLM, c), c, F16, gemma3)
c = hf.LlamaConfig(**{**TINY, "hidden_size": 256, "intermediate_size": 256, "num_hidden_layers": 1,
                      "num_key_value_heads": 1}, rope_parameters=dict(rope_type="default", rope_theta=10000.0))
make("llama-k", "llama", built(hf.LlamaForCausalLM, c), c,
     {"": T.Q4_K, "ffn_down": T.Q6_K, "attn_output": T.Q5_K, "token_embd": T.Q6_K})
c = hf.LlamaConfig(**TINY, rope_parameters=dict(rope_type="default", rope_theta=10000.0))
make("llama-4", "llama", built(hf.LlamaForCausalLM, c), c, {"": T.Q4_1, "attn_v": T.Q4_0, "token_embd": T.Q8_0})
json.dump({"ids": IDS, "positions": POSITIONS, "vocabulary": VOCABULARY}, open("models.json", "w"))
