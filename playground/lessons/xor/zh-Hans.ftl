# XOR in four rows: where is the backward pass in a TensorFlow program? After a question of 2019.

title = 四行的异或：第 4 步在哪里？
about = 一个 TensorFlow 程序用一行代码训练。这里看看那一行做了什么。

where = 五个步骤，好像少了一个
    .text =
        有人读到反向传播有五个步骤：1 把输入放进去，2 前向传播，3 求输出的误差，4 **把误差传回去**，5 用梯度改变权重。然后他读了一个异或的程序，找不到第 4 步，只有这一行：

        `train = GradientDescentOptimizer(1.0).minimize(loss)`

        这里就是那个程序：两个输入，三个 sigmoid 单元，一个输出，四行同时计算。你看到的是其中一行的第 2 步。
    .do = 到圈中的阶段：第 4 步就在那里。

minimize = 一行，两件事
    .text =
        `minimize(loss)` 是两个调用的简写：

        `gradients = optimizer.compute_gradients(loss)`

        `optimizer.apply_gradients(gradients)`

        TensorFlow 知道损失是怎样算出来的，所以它自己就能沿原路返回。
    .ask = 你看到的反向阶段是这两个中的哪一个？
    .option-compute = `compute_gradients`
    .option-apply = `apply_gradients`
    .right = 对。每个 δ 和每个梯度都在那里算出，一层一层，从右到左。还没有权重改变：锁都锁着。
    .wrong = `apply_gradients` 改变权重。看看那些锁：还锁着。
    .do = 回答问题。

apply = 第 5 步：应用梯度
    .text =
        圈中的权重是 { $w }。它的梯度是 { $g }，学习率是 { $rate }。
    .ask = 这次更新后，权重是多少？
    .right = 对：{ $w } − { $rate } · { $g } = { $new }。
    .wrong = 新权重 = 旧权重 − 学习率乘以梯度。
    .mistake-added = 你加上了梯度。它指向损失**增大**的方向：更新朝相反方向走。
    .mistake-gradient = 那是梯度本身；问题是权重变成多少。
    .do = 回答问题，写三位数字。

sum = 四行，一个总和
    .text =
        程序用 `reduce_sum` 把四行的平方误差相加：{ $sum }。许多程序取平均，在这里是 { $mean }。总和的梯度是平均的 { $times } 倍长。
    .ask = 用平均时，哪个学习率会做出完全相同的更新？
    .option-quarter = 它的四分之一
    .option-same = 相同
    .option-four = 它的四倍
    .right = 对。平均的梯度只有四分之一长，所以学习率要是它的四倍。这样两次运行在全部 500 次更新中都一致。
    .wrong = 平均的梯度较短。要走得一样远，就要靠学习率补上。
    .do = 回答问题。

train = 五百次
    .text =
        前向、损失、反向、更新：程序做 500 次。总和从 { $before } 降到 { $after }。四行的输出是 { $r0 } 和 { $r1 }，应该是 0；以及 { $r2 } 和 { $r3 }，应该是 1。

        随时可以停下来，逐步演示那一次更新：每一次里都有第 4 步。
    .do = 按播放，让它运行到第 { $goal } 步。
