# Seven slips. The numbers typed here stand in print: the first three scenes quote them. All others are computed.

title = 书上说……
about = 手算例题里的七个错数，其中三个印在书上或网上：各是哪个疏忽造成的？

loss = 差一点就对的损失
    .text =
        一道流传很广的例题（M. Mazur，2015）用的就是你看到的网络：一行数据，sigmoid，偏置固定不动。它的梯度和新权重都对，损失从 { $before } 下降。

        它印着：第一轮之后，损失是 0.291027924。这个页面得到 { $right }。最后几位不是舍入造成的：例题背后的程序有一件事做得不一样。
    .ask = 它做了什么？
    .option-biases = 它把偏置也改变了
    .option-early = 它先更新输出层，再算隐藏层的 δ
    .option-half = 它漏掉了损失前面的二分之一
    .right = 对。用已经改变的输出权重（例如第一个用 { $new } 而不是 { $old }）去算隐藏层的 δ，损失就是 { $made }：与书上的数一位不差。
    .wrong = 看看差别有多小。
    .mistake-biases = 那样损失会是 { $freed }：差得远多了。
    .mistake-half = 那样每一步都会是两倍长，损失会是 { $doubled }：差得更远。
    .do = 回答问题。

turned = 第一层的一个和
    .text =
        一篇教程用同一个网络，先算第一个隐藏单元的 z：{ $x1 } · { $w1 } + { $x2 } · { $w2 } + { $b }。它就是这样写的，然后写下结果 0.3825。
    .ask = 哪个疏忽会得到这个数？
    .option-bias = 漏掉了偏置
    .option-sigmoid = 已经用了 sigmoid
    .option-turned = 权重矩阵的行列取反了
    .right = 对：{ $x1 } · { $w1 } + { $x2 } · { $w3 } + { $b } = { $made }，用的是从输入 1 到单元 2 的权重，而不是从输入 2 到单元 1 的。正确的是 { $right }。矩阵是方的，就没有什么提醒你：两种取法形状都合适。
    .wrong = 用图中的权重把这个和算一遍。
    .mistake-bias = 没有偏置会是 { $bare }。
    .mistake-sigmoid = z 的 sigmoid 是 { $a }。
    .do = 回答问题。

early = 一个新权重
    .text =
        另一份常用的讲义（C. MacLeod）算一个没有偏置的 2-2-1 网络，学习率是 1。圈中的权重是 { $w }；它印着，更新之后是 0.09916。这个页面得到 { $right }。
    .ask = 哪个疏忽会得到印出的数？
    .option-slope = 漏掉了隐藏单元的斜率
    .option-uphill = 更新本该减去，却加上了
    .option-early = 用新的输出权重把误差传了回来
    .right = 对：用更新**之后**的输出权重 { $new }，而不是 { $old }，新权重就是 { $made }。与第一幕是同一个疏忽。
    .wrong = 印出的这一步短了一点。
    .mistake-slope = 那样这一步会长得多：{ $unsloped }。
    .mistake-uphill = 那样权重会变大，成为 { $up }。
    .do = 回答问题。

slope = 隐藏单元的 δ
    .text =
        从这里起，数不是引用的，而是造出来的：纸上常见的疏忽，在第一个网络上算出。

        一张纸上写着，圈中隐藏单元的 δ 是 { $made }。两个输出的 δ，{ $d1 } 和 { $d2 }，都对，权重 { $w1 } 和 { $w2 } 也对。
    .ask = 是哪个疏忽？
    .option-early_weights = 用了新的输出权重
    .option-slope_left_out = 漏掉了单元自己的斜率
    .option-sign = 误差的符号反了
    .right = 对。{ $d1 } · { $w1 } + ({ $d2 }) · { $w2 } = { $made } 只是传到这里的误差。再乘以斜率 a (1 − a) = { $slope } 才是 δ：{ $right }。
    .wrong = 把 δ 与权重相乘，相加，再比较。
    .mistake-early = 用它们会是 { $early }。
    .mistake-sign = 那样会是负数。
    .do = 回答问题。

own = 还是这个单元
    .text =
        下一张纸上写着同一个单元的 δ 是 { $made }；正确的是 { $right }。斜率用上了，两个输出的 δ 也用上了。
    .ask = 是哪个疏忽？
    .option-slope = 其实还是漏掉了斜率
    .option-own = 用了**通向**这个单元的权重
    .option-sum = 只是舍入
    .right = 对：用的是从第一个输入来的权重 { $w }，而不是从这个单元出去的 { $w1 } 和 { $w2 }。激活值从哪条路出去，误差就从哪条路回来。
    .wrong = 这个单元与输出之间是哪些权重？
    .mistake-slope = 没有斜率会是 { $unsloped }。
    .mistake-sum = 舍入不会改变第一位数字。
    .do = 回答问题。

half = 一个损失
    .text =
        这个网络更新之前的损失，是两个误差平方之和的二分之一：{ $right }。一张纸上写着 { $made }。
    .ask = 是哪个疏忽？
    .option-mean = 对两个输出取了平均
    .option-half = 漏掉了二分之一
    .option-sign = 误差的符号反了
    .right = 对，是 { $right } 的两倍。损失里漏掉二分之一，梯度里却留着，那就是另一个损失的梯度了。
    .wrong = 比较这两个数：一个是另一个的几倍？
    .mistake-mean = 那样会小一些：{ $averaged }。
    .mistake-sign = 平方看不出符号。
    .do = 回答问题。

uphill = 最后一步
    .text =
        圈中权重的梯度是 { $gradient }，学习率是 { $rate }，权重是 { $w }。一张纸上写着，新权重是 { $made }。
    .ask = 是哪个疏忽？
    .option-rate_left_out = 漏掉了学习率
    .option-uphill = 把更新加上了
    .option-early = 先更新了输出层
    .right = 对：正确的是 { $right }。每个梯度都走反方向，就是上坡：损失从 { $loss } 升到 { $up }，而不是降到 { $down }。
    .wrong = 把新权重与旧权重比较。
    .mistake-rate = 那样会是 { $unrated }：比 { $w } 小，因为梯度是正的。
    .mistake-early = 那只改变走多远，不改变往哪边走。
    .do = 回答问题。
