# Nielsen's network [2, 3, 1]: mini-batches of tuples, shapes, and why output minus y is a derivative. After a question on his book's program.

title = 逐行读 Nielsen 的程序
about = 小批量是什么，x 是什么形状，为什么没有任何东西要除以激活值的变化？

batch = 一个由数对组成的列表
    .text =
        书中的程序有 `for x, y in mini_batch:`，一位读者问：小批量是元组 (x, y) 的列表，那么 x 是一个数吗？

        这里是书中的网络 [2, 3, 1]：两个输入，三个隐藏单元，一个输出。你看到它用一对数据做前向传播。
    .ask = x 是什么？
    .option-number = 一个数
    .option-vector = 一个向量：一个样本的全部输入
    .option-batch = 整个批次的输入
    .right = 对：有两个输入，x 就有两个数。列表中每个样本一对，`backprop(x, y)` 对每一对调用一次。
    .wrong = 网络有两个输入，循环一次取一个样本。
    .do = 回答问题。

weights = 列还是行
    .text =
        Nielsen 写 z = W x + b，x 是一列：W 的每个单元一行，每个输入一列。这个页面把样本排成行来计算，z = x W + b，所以它的 W1 形状是 { $rows } × { $columns }。
    .ask = Nielsen 的第一层矩阵是什么形状？
    .right = 对：{ $columns } × { $rows }，正好反过来。卡片上方的开关可以全部换成他的写法。
    .wrong = 该层的每个单元一行，每个输入一列。
    .mistake-turned = 那是这个页面的。在他那里，每个单元一行。
    .do = 回答问题，写成 4 × 5 的样子。

derivative = 一个公式，不是测出来的变化
    .text =
        程序的 `cost_derivative` 返回 `output_activations - y`。读者问：那不是代价的变化吗，不是还要除以激活值的变化吗？
    .ask = `output_activations - y` 是什么？
    .option-change = 一个变化，还要做除法
    .option-slope = 就是代价的斜率
    .right = 对。代价是 (a − y)² 的一半，它对 a 的斜率就是 a − y：一个公式。用变化除以变化是求斜率的另一种方法，即数值方法；每个权重的卡片*验证*就这样做并加以比较。
    .wrong = 代价是 (a − y)² 的一半。它对 a 的导数是什么？
    .do = 回答问题。

nabla = nabla_w 相加，更新时再除
    .text =
        `nabla_w` 从零开始，每一对的梯度都加上去：这个小批量的十对之后，圈中权重的值是 { $sum }。更新是 `w - (eta / len(mini_batch)) * nw`，eta = { $rate }；权重是 { $w }。
    .ask = 更新后权重是多少？
    .right = 对：{ $w } − { $rate } / 10 · ({ $sum }) = { $new }。页面直接显示平均：{ $gradient }。
    .wrong = { $w } − { $rate } / 10 · ({ $sum })。
    .mistake-sum = 你漏了除以十对。
    .do = 回答问题，写三位数字。

train = 三十轮
    .text =
        每一轮把所有小批量过一遍。{ $goal } 次更新后，{ $percent }% 的测试点答对。
    .do = 按播放，到第 { $goal } 步为止。
