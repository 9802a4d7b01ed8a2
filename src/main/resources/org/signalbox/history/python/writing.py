from transformers import AutoModelForCausalLM, AutoTokenizer

NAME = "HuggingFaceTB/SmolLM2-135M-Instruct"
SYSTEM = {{system}}
PROMPT = {{prompt}}

tokenizer = AutoTokenizer.from_pretrained(NAME)
model = AutoModelForCausalLM.from_pretrained(NAME)
chat = [{"role": "user", "content": PROMPT}]
if SYSTEM:
    chat.insert(0, {"role": "system", "content": SYSTEM})
ids = tokenizer.apply_chat_template(
    chat, add_generation_prompt=True, return_tensors="pt", return_dict=True
)
written = model.generate(**ids, max_new_tokens={{tokens}}, do_sample=False)
print(tokenizer.decode(written[0][ids["input_ids"].shape[1] :], skip_special_tokens=True))
