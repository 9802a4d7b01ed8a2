"""Renders chat templates of the kinds that models come with by the Python package jinja2 3.1.6, set up as transformers
does (ImmutableSandboxedEnvironment, trim_blocks, lstrip_blocks), into templates.json."""
import json
import jinja2
from jinja2.ext import loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment

TEMPLATES = {
    "chatml": "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}",
    "default system": "{%- if tools %}\n    {{- 'tools' }}\n{%- else %}\n    {%- if messages[0]['role'] == 'system' %}\n        {{- '<|im_start|>system\\n' + messages[0]['content'] + '<|im_end|>\\n' }}\n    {%- else %}\n        {{- '<|im_start|>system\\nYou are helpful.<|im_end|>\\n' }}\n    {%- endif %}\n{%- endif %}\n{%- for message in messages %}\n    {%- if (message.role == \"user\") or (message.role == \"system\" and not loop.first) or (message.role == \"assistant\" and not message.tool_calls) %}\n        {{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}\n    {%- endif %}\n{%- endfor %}\n{%- if add_generation_prompt %}\n    {{- '<|im_start|>assistant\\n' }}\n{%- endif %}\n",
    "headers": "{{- bos_token }}\n{%- if custom_tools is defined %}\n    {%- set tools = custom_tools %}\n{%- endif %}\n{%- if not date_string is defined %}\n    {%- set date_string = \"26 Jul 2024\" %}\n{%- endif %}\n{#- The system's text comes first. #}\n{%- if messages[0]['role'] == 'system' %}\n    {%- set system_message = messages[0]['content']|trim %}\n    {%- set messages = messages[1:] %}\n{%- else %}\n    {%- set system_message = \"\" %}\n{%- endif %}\n{{- \"<|start_header_id|>system<|end_header_id|>\\n\\n\" }}\n{{- \"Today Date: \" + date_string + \"\\n\\n\" }}\n{{- system_message }}\n{{- \"<|eot_id|>\" }}\n{%- for message in messages %}\n    {%- if not (message.role == 'ipython' or message.role == 'tool' or 'tool_calls' in message) %}\n        {{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n'+ message['content'] | trim + '<|eot_id|>' }}\n    {%- endif %}\n{%- endfor %}\n{%- if add_generation_prompt %}\n    {{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}\n{%- endif %}\n",
    "turns": "{{ bos_token }}{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}{% for message in messages %}{% if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('Conversation roles must alternate') }}{% endif %}{% if (message['role'] == 'assistant') %}{% set role = 'model' %}{% else %}{% set role = message['role'] %}{% endif %}{{ '<start_of_turn>' + role + '\n' + message['content'] | trim + '<end_of_turn>\n' }}{% endfor %}{% if add_generation_prompt %}{{'<start_of_turn>model\n'}}{% endif %}",
    "brackets": "{% if messages[0]['role'] == 'system' %}{% set loop_messages = messages[1:] %}{% set system_message = messages[0]['content'] %}{% else %}{% set loop_messages = messages %}{% set system_message = false %}{% endif %}{% for message in loop_messages %}{% if loop.index0 == 0 and system_message != false %}{% set content = '<<SYS>>\\n' + system_message + '\\n<</SYS>>\\n\\n' + message['content'] %}{% else %}{% set content = message['content'] %}{% endif %}{% if message['role'] == 'user' %}{{ bos_token + '[INST] ' + content.strip() + ' [/INST]' }}{% elif message['role'] == 'assistant' %}{{ ' '  + content.strip() + ' ' + eos_token }}{% endif %}{% endfor %}",
    "thinking": "{%- set ns = namespace(multi_step_tool=true, last_query_index=messages|length - 1) %}\n{%- for message in messages[::-1] %}\n    {%- set index = (messages|length - 1) - loop.index0 %}\n    {%- if ns.multi_step_tool and message.role == \"user\" and message.content is string and not(message.content.startswith('<tool_response>') and message.content.endswith('</tool_response>')) %}\n        {%- set ns.multi_step_tool = false %}\n        {%- set ns.last_query_index = index %}\n    {%- endif %}\n{%- endfor %}\n{%- for message in messages %}\n    {%- if message.content is string %}\n        {%- set content = message.content %}\n    {%- else %}\n        {%- set content = '' %}\n    {%- endif %}\n    {%- if message.role == \"user\" or message.role == \"system\" %}\n        {{- '<|im_start|>' + message.role + '\\n' + content + '<|im_end|>' + '\\n' }}\n    {%- elif message.role == \"assistant\" %}\n        {%- set reasoning_content = '' %}\n        {%- if '</think>' in content %}\n            {%- set reasoning_content = content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') %}\n            {%- set content = content.split('</think>')[-1].lstrip('\\n') %}\n        {%- endif %}\n        {%- if loop.index0 > ns.last_query_index and (loop.last or (not loop.last and reasoning_content)) %}\n            {{- '<|im_start|>' + message.role + '\\n<think>\\n' + reasoning_content.strip('\\n') + '\\n</think>\\n\\n' + content.lstrip('\\n') }}\n        {%- else %}\n            {{- '<|im_start|>' + message.role + '\\n' + content }}\n        {%- endif %}\n        {{- '<|im_end|>\\n' }}\n    {%- endif %}\n{%- endfor %}\n{%- if add_generation_prompt %}\n    {{- '<|im_start|>assistant\\n' }}\n    {%- if enable_thinking is defined and enable_thinking is false %}\n        {{- '<think>\\n\\n</think>\\n\\n' }}\n    {%- endif %}\n{%- endif %}",
    "macros": "{%- macro turn(role, text, end='<|end|>') -%}\n<|{{ role }}|>\n{{ text }}{{ end }}\n{% endmacro -%}\n{%- for m in messages if m.role != 'tool' -%}\n{{ turn(m.role, m.content) }}\n{%- else -%}\nnobody\n{%- endfor -%}\n{{ '<|assistant|>' ~ \"\\n\" }}",
    "odds": "{%- set names = ['a', 'b', 'c'] -%}\n{{ names | join(', ') }} {{ names | length }} {{ names[-1] }} {{ names[1:] | first }} {{ {'k': 1, 'v': [1, 2.5, none, true, 'x\"y']} | tojson }}\n{% for i in range(1, 8, 3) %}{{ i }}{{ ',' if not loop.last }}{% endfor %}\n{% for k, v in {'x': 1, 'y': 2}.items() %}{{ k ~ '=' ~ v }};{% endfor %}\n{{ messages | map(attribute='role') | join('-') }} {{ (messages | selectattr('role', 'equalto', 'user') | list) | length }}\n{{ missing | default('none given') }} {{ 'Abc def' | upper | lower | title }} {{ 7 // 2 }} {{ 7 % 3 }} {{ 2 * 3 + 1 }} {{ 'b' in 'abc' }} {{ 'z' not in ['a'] }}\n{%- for n in names %}{% if n == 'b' %}{% continue %}{% endif %}{{ n }}{% if n == 'c' %}{% break %}{% endif %}{% endfor %}\n{%- set block -%}  kept  {%- endset -%}[{{ block }}]{# gone #}\n   {% if true -%}   tight   {%- endif %}   loose\n",
}
CONVERSATIONS = {
    "one": [("user", "Hello there")],
    "system": [("system", "Be brief."), ("user", "What is a route?"), ("assistant", "A way."), ("user", "  And then?  ")],
    "three": [("user", "a"), ("assistant", "<think>\nwell\n</think>\n\nb"), ("user", "c")],
}


def refuse(message):
    raise jinja2.exceptions.TemplateError(message)


environment = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True, extensions=[loopcontrols])
environment.filters["tojson"] = lambda x: json.dumps(x, ensure_ascii=False)
environment.globals["raise_exception"] = refuse
out = []
for name, source in TEMPLATES.items():
    for kind, turns in CONVERSATIONS.items():
        messages = [{"role": r, "content": c} for r, c in turns]
        try:
            text = environment.from_string(source).render(messages=messages, add_generation_prompt=True, bos_token="<s>",
                                                          eos_token="</s>")
        except jinja2.exceptions.TemplateError as e:
            text = None
        out.append({"name": name, "conversation": kind, "template": source, "turns": turns, "text": text})
json.dump(out, open("templates.json", "w"), indent=1)
