# score.sh: run inside your worktree; scores its Rules with the fixed engine /tmp/r/probe
export RULES=$PWD/Rules; P=${PROBE:-/tmp/r/probe}
$P test | tail -3
row() { python3 /work/shared/tools/score.py "$@" --rasoat $P --json | python3 -c "import json,sys; d=json.load(sys.stdin); print('%-8s'%'$NAME', ' '.join('%s %.3f'%(k[:6],d[k]) for k in ('grade_accuracy','status_accuracy','false_pass','false_alarm')))"; }
NAME=seen row /work/shared/labelled/reports --only a,c01,c02,c03,c04,c05
NAME=unseen row /work/shared/labelled/reports --only b,c06,c07,c08,c09,c10
NAME=own row /work/main/Fixtures/labelled
NAME=p row /tmp/n/p
NAME=q row /tmp/n/q
for d in neg1 neg2; do python3 /work/shared/tools/score.py --negatives /tmp/n/$d --show --rasoat $P | head -12; done
for f in /tmp/n/st1a.jsonl /tmp/n/st1b.jsonl /tmp/n/st69a.jsonl /tmp/n/st69b.jsonl; do [ -f $f ] && echo $(basename $f) $($P statements $f 0 9999 | tail -1); done
