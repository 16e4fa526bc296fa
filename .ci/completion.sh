#!/usr/bin/env bash
# The shells' completion, as a user would have it: $1 is the folder of the newsclean program.
set -euo pipefail
export PATH="$1:$PATH"
for shell in bash zsh fish; do
    _NEWSCLEAN_COMPLETE="${shell}_source" newsclean | grep -q newsclean
done
# What bash asks for "newsclean ex<Tab>" and for "newsclean clean --fo<Tab>".
[ "$(COMP_WORDS="newsclean ex" COMP_CWORD=1 _NEWSCLEAN_COMPLETE=bash_complete newsclean)" = "plain,explain" ]
COMP_WORDS="newsclean clean --fo" COMP_CWORD=2 _NEWSCLEAN_COMPLETE=bash_complete newsclean | grep -qx "plain,--format"
echo "bash, zsh and fish complete"
