# Sum or mean: what a mini-batch does to a gradient.

title = 总和还是平均？
about = 小批量中对什么取平均；换成另一种约定，学习率该怎样变。

strip = 十个样本，一次更新
    .text =
        批次有十个样本。每个样本有自己的损失、自己的 δ，对圈中的权重有自己的 δ · a：就是卡片中的各个条。更新用它们的平均 { $mean }。
    .ask = 为此对什么取了平均？
    .option-losses = 对损失；然后做一次反向传播
    .option-gradients = 对十个样本的梯度
    .option-activations = 对十个样本的激活值
    .right = 对。它也是平均损失的梯度，因为平均的斜率就是斜率的平均。但途中没有样本互相混合：十次前向、十次反向，并排进行。
    .wrong = 看那些条：每个样本一个，各是自己的 δ 乘以自己的 a。
    .do = 回答问题。

sum = 用总和呢？
    .text =
        有些程序和书把十个相加。平均是 { $mean }。
    .ask = 总和会是多少？
    .right = 对：平均的 { $times } 倍，{ $sum }。
    .wrong = 批次中有十个样本。
    .mistake-mean = 那是平均。十个的总和是它的十倍。
    .do = 回答问题，写三位数字。

rate = 同样的更新，不同的学习率
    .text =
        用平均时，学习率是 { $rate }。
    .ask = 用总和时，哪个学习率会做出同样的更新？
    .option-tenth = 它的十分之一
    .option-same = 相同
    .option-ten = 它的十倍
    .right = 对，{ $tenth }：一百次更新后，两次运行的权重都是 { $here }。程序的学习率看起来奇怪时，看看它是不是求总和。
    .wrong = 总和的梯度有十倍长，而步子要一样。
    .do = 回答问题。
