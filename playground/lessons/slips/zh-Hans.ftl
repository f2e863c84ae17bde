# Seven slips. The numbers typed here stand in print, one a scene. All others are computed.

title = 书上说……
about = 七个印出来的错误的数：各是哪个疏忽造成的？

loss = 几乎正确的损失
    .text =
        一个被广泛转抄的例题（M. Mazur，2015）用的就是你看到的网络：一行数据，sigmoid，偏置固定不变。它的梯度和新权重都对，损失从 { $before } 下降。

        它印着：第一轮之后损失是 0.291027924。这个页面是 { $right }。最后几位不是舍入造成的：例题背后的程序做法不同。
    .ask = 它做了什么？
    .option-biases = 它也改变了偏置
    .option-early = 它先更新输出层，再算隐藏层的 δ
    .option-half = 它漏了损失前的二分之一
    .right = 对。用已经改变的输出权重（第一个是 { $new } 而不是 { $old }）算隐藏层的 δ，损失就是 { $made }：与书上的数到最后一位都一样。
    .wrong = 看看差别有多小。
    .mistake-biases = 那样损失会是 { $freed }：差得多得多。
    .mistake-half = 那样每一步都是两倍长，损失是 { $doubled }：差得更多。
    .do = 回答问题。

turned = 第一层的一个和
    .text =
        一篇教程用同样的网络，从第一个隐藏单元的 z 开始：{ $x1 } · { $w1 } + { $x2 } · { $w2 } + { $b }。它正是这样写的，结果却写成 0.3825。
    .ask = 哪个疏忽得出这个数？
    .option-bias = 漏了偏置
    .option-sigmoid = 已经用了 sigmoid
    .option-turned = 权重的方向反了
    .right = 对：{ $x1 } · { $w1 } + { $x2 } · { $w3 } + { $b } = { $made }，用了从输入 1 到单元 2 的权重，而不是从输入 2 到单元 1 的。正确的是 { $right }。方阵不会提醒你：两个方向形状都合适。
    .wrong = 用图中的权重把这个和算出来。
    .mistake-bias = 没有偏置会是 { $bare }。
    .mistake-sigmoid = z 的 sigmoid 是 { $a }。
    .do = 回答问题。

early = 一个新权重
    .text =
        另一份常用的课程讲义（C. MacLeod）演算一个没有偏置的 2-2-1 网络，学习率 1。圈中的权重是 { $w }；它印着更新后是 0.09916。这个页面是 { $right }。
    .ask = 哪个疏忽得出印出的数？
    .option-slope = 漏了隐藏单元的斜率
    .option-uphill = 更新应减去，却加上了
    .option-early = 用新的输出权重传回了误差信号
    .right = 对：用更新**之后**的输出权重 { $new } 而不是 { $old }，新权重就是 { $made }。和第一幕是同样的疏忽。
    .wrong = 印出的一步稍微短了一点。
    .mistake-slope = 那样步子会长得多：{ $unsloped }。
    .mistake-uphill = 那样权重会增大到 { $up }。
    .do = 回答问题。

rounded = 输出层的一步
    .text =
        一本教科书（S. N. Sivanandam 与 S. N. Deepa）用一行数据训练 2-2-1 网络。它印着：圈中的权重改变 0.02117。这个页面是 { $right }。
    .ask = 哪个疏忽得出书上的数？
    .option-rate_left_out = 漏了学习率
    .option-rounding = 中间结果先舍入，再接着用
    .option-slope = 漏了输出的斜率
    .right = 对。这一步是 −学习率 · δ · a；把 δ 和 a 舍入到四位小数，−{ $rate } · ({ $delta }) · { $a } 就是书上的数。除了最后一位都没错：计算途中要比印出的多留几位。
    .wrong = 看看差别有多小。
    .mistake-rate = 那样这一步会是 { $unrated }。
    .mistake-slope = 那样这一步会是 { $unsloped }。
    .do = 回答问题。

gradients = 程序里的一行
    .text =
        好几篇文章演算一门课的 2-2-2 网络，学习率 1，并印出程序。对圈中的权重 { $w }，程序里有一行 `d_w1 = (d_w5 + d_w6) * h1 * (1 - h1) * x1`，其中 `d_w5` 和 `d_w6` 是从这个单元通向输出的两个权重的梯度。

        它们印着，新权重是 0.19。这个页面是 { $right }：连方向都不同。
    .ask = 这一行错在哪里？
    .option-slope_there = 斜率 `h1 * (1 - h1)` 不该在那里
    .option-gradients = 该是 δ 乘以权重的地方，用了输出权重的梯度
    .option-own = 漏了权重 `w1` 本身
    .right = 对。传到这个单元的是 δ 乘以权重，对各输出求和：{ $d1 } · { $w5 } + { $d2 } · ({ $w6 }) = { $blame }。这一行在那里用了 { $g5 } + { $g6 } = { $sum }，于是权重变成 { $made }。
    .wrong = 误差信号从输出经过哪些数回来？
    .mistake-slope = 该在：单元自己的斜率 { $slope } 是它的 δ 的一部分。
    .mistake-own = 通**向**这个单元的权重与它的 δ 无关：误差信号经过从它出发的权重回来。
    .do = 回答问题。

softmax = 三个份额
    .text =
        一门课程的讲义（斯坦福，CS231n）有得分 { $z1 }、{ $z2 } 和 { $z3 }。softmax 把它们变成份额；讲义印着，第一个是 0.016。这个页面是 { $right }。
    .ask = 哪个疏忽得出印出的数？
    .option-bias = 漏了偏置
    .option-rounding = 中间结果先舍入，再接着用
    .option-shift = 先从所有得分里减去了最大的一个
    .right = 对：谁在途中只留两位数字，就得到 { $made }。这么小的数没有几位可丢。
    .wrong = 得分是对的。它们变成份额的路上发生了什么？
    .mistake-bias = 那样会是 { $bare }。
    .mistake-shift = 那不改变任何份额：每个幂都除以同一个数。
    .do = 回答问题。

logarithm = 课上的一个损失
    .text =
        同一门课程的幻灯片有得分 { $z1 }、{ $z2 } 和 { $z3 }，第一个类别是对的。它的份额是 { $p }。损失是它的对数取负，印出来的是 0.89。这个页面是 { $right }。
    .ask = 哪个疏忽得出印出的数？
    .option-lacking = 那不是对数，而是份额离 1 还差多少
    .option-ten = 对数以 10 为底
    .option-mean = 损失除以了类别数
    .right = 对：{ $right } 除以 10 的自然对数是 { $made }。交叉熵用自然对数：它的斜率是 1 / p，这样 δ 就是 输出 − 目标。
    .wrong = 用计算器算 { $p } 的对数：上面有两个对数键。
    .mistake-missed = 那是 { $missed }：接近，但不是它。
    .mistake-mean = 那样会是 { $third }。
    .do = 回答问题。
