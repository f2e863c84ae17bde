# Seven slips. The numbers typed here stand in print: the first three scenes quote them. All others are computed.

title = 书上说……
about = 手算例题中的七个错误的数，其中三个印在书上：各是哪个疏忽造成的？

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

slope = 一个隐藏层的 δ
    .text =
        从这里起，数不是引用的，而是造出来的：用纸上常见的疏忽，在第一个网络上算出。

        一张演算纸说，圈中隐藏单元的 δ 是 { $made }。输出的 δ，{ $d1 } 和 { $d2 }，是对的，权重 { $w1 } 和 { $w2 } 也是对的。
    .ask = 是哪个疏忽？
    .option-early_weights = 用了新的输出权重
    .option-slope_left_out = 漏了这个单元自己的斜率
    .option-sign = 误差的符号反了
    .right = 对。{ $d1 } · { $w1 } + ({ $d2 }) · { $w2 } = { $made } 只是传来的误差信号。乘以斜率 a (1 − a) = { $slope } 才是 δ：{ $right }。
    .wrong = 把各个 δ 乘以权重，相加，再比较。
    .mistake-early = 用它们会是 { $early }。
    .mistake-sign = 那样它会是负的。
    .do = 回答问题。

own = 还是这个单元
    .text =
        下一张演算纸说，同一个单元的 δ 是 { $made }；正确的是 { $right }。斜率有了，输出的两个 δ 也有了。
    .ask = 是哪个疏忽？
    .option-slope = 还是漏了斜率
    .option-own = 用了通**向**这个单元的权重
    .option-sum = 只是舍入
    .right = 对：用了从第一个输入来的权重 { $w }，而不是从该单元出发的 { $w1 } 和 { $w2 }。误差信号沿激活值出去的路回来。
    .wrong = 这个单元与输出之间是哪些权重？
    .mistake-slope = 没有斜率会是 { $unsloped }。
    .mistake-sum = 舍入不会改变第一位数字。
    .do = 回答问题。

half = 一个损失
    .text =
        更新之前，这个网络的损失是两个平方误差之和的一半：{ $right }。一张演算纸说是 { $made }。
    .ask = 是哪个疏忽？
    .option-mean = 对输出取了平均
    .option-half = 漏了二分之一
    .option-sign = 误差的符号反了
    .right = 对，是 { $right } 的两倍。谁在损失里去掉二分之一，却在梯度里保留它，谁的梯度就属于另一个损失。
    .wrong = 比较这两个数：一个是另一个的几倍？
    .mistake-mean = 那样它会更小：{ $averaged }。
    .mistake-sign = 平方看不见符号。
    .do = 回答问题。

uphill = 最后一步
    .text =
        圈中权重的梯度是 { $gradient }，学习率 { $rate }，权重 { $w }。一张演算纸说新权重是 { $made }。
    .ask = 是哪个疏忽？
    .option-rate_left_out = 漏了学习率
    .option-uphill = 加上了更新
    .option-early = 先更新了输出层
    .right = 对：正确的是 { $right }。谁让每个梯度都走反方向，谁就在上坡：损失从 { $loss } 升到 { $up }，而不是降到 { $down }。
    .wrong = 把新权重与旧权重比一比。
    .mistake-rate = 那样会是 { $unrated }：比 { $w } 小，因为梯度是正的。
    .mistake-early = 那只改变权重走多远，不改变朝哪边走。
    .do = 回答问题。
