# Why sigmoids vanish: a slope of a quarter at most, layer after layer.

title = sigmoid 为什么使梯度消失
about = sigmoid 最多传回四分之一。八层之后误差还剩多少，ReLU 又怎样改变这一点。

quarter = 最多四分之一
    .text =
        误差在回传途中要经过每个单元的斜率。sigmoid 的斜率最多是 0.25，在 z 为 0 处；这个单元在批次上的平均斜率是 { $slope }。

        所以一层 sigmoid 至少带走传回来的 { $onePercent }%。
    .ask = 传回来的信号经过两层的斜率后，最多还剩多少？
    .option-half = 一半
    .option-eighth = 八分之一
    .option-sixteenth = 十六分之一
    .right = 对：0.25 · 0.25 = { $both }。两层之后至少损失 { $twoPercent }%，除非有大的权重补上。
    .wrong = 四分之一的四分之一。
    .do = 回答问题。

two = 实测：两个隐藏层
    .text =
        连线显示这一次更新的梯度。第一层的平均大小是 { $first }，最后一层是 { $last }：{ $ratio } 倍。这比单靠斜率造成的还多；权重也很小。

eight = 换成八层呢？
    .text =
        同样的开头，但有八个隐藏层，每层六个 sigmoid 单元。
    .ask = 最后一层的梯度是第一层的多少倍？
    .option-hundred = 约一百倍
    .option-thousand = 几千倍
    .option-million = 约一百万倍
    .right = 对：{ $ratio } 倍。第一层梯度的平均是 { $first }。
    .wrong = 两层已经相差几百倍。每多一层，又至少减去四分之三。
    .do = 回答问题。

stuck = 所以它学不动
    .text =
        梯度这样小，前几层就一直停在抽取时的样子。损失开始是 { $before }，{ $goal } 次更新后是 { $after }：这就是瞎猜的代价，2 的对数。
    .do = 按播放，让它运行到第 { $goal } 步。右下方的梯度图显示各层相差很远。

relu = ReLU，以及合适的开头
    .text =
        同样的网络，换成打开时斜率为 1 的 ReLU，以及为它设计的初始权重（He）。现在第一层与最后一层的梯度只差 { $ratio } 倍，{ $goal } 次更新后损失是 { $after }。
    .do = 按播放，让它运行到第 { $goal } 步。
