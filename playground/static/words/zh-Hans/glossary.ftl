# The words of the field: each with what it means, in one line. Listed under "How to read this" and linked from the lessons.
# What a term is called stands in the singular and in small letters.

glossary = 术语表：{ $count } 个术语
glossary-line = { $term }：{ $means }

## The network

term-network = 网络
    .means = 一层层的单元，每层由前一层供给输入。
term-layer = 层
    .means = 并排的单元，都从前一层取得输入。
term-hidden-layer = 隐藏层
    .means = 在输入与输出层之间的层。
term-unit = 单元
    .means = 网络最小的部分：把进来的值相加，再弯曲这个和。也叫神经元。
term-input = 输入
    .means = 样本给网络的一个数，或前一层给单元的一个数。
term-output = 输出
    .means = 最后一层给出的值。
term-weight = 权重
    .means = 输入进入单元时要乘上的数。
term-bias = 偏置
    .means = 单元自己的一个数，加在它的和上。
term-parameter = 参数
    .means = 权重或偏置：训练所改变的数。
term-architecture = 结构
    .means = 网络有多少层、多少单元，用哪些激活函数。
term-fan-in = 扇入
    .means = 一个单元有多少个输入。
term-fan-out = 扇出
    .means = 一层的输入通向多少个单元。

## Forward

term-forward-pass = 前向传播
    .means = 从输入到输出，一层一层地计算。
term-weighted-sum = 加权和
    .means = 单元的各个输入乘以权重后相加，再加上偏置，写作 z。
term-activation-function = 激活函数
    .means = 把单元的 z 变成激活值的曲线。
term-activation = 激活值
    .means = 单元往下传的值，即激活函数在 z 处的值，写作 a。
term-sigmoid = sigmoid
    .means = 从 0 到 1 的 S 形激活函数；斜率从不超过四分之一。
term-tanh = tanh
    .means = 从 −1 到 1 的 S 形激活函数。
term-relu = ReLU
    .means = 让正数通过、把其余变成 0 的激活函数。
term-softmax = softmax
    .means = 把所有输出的 z 变成总和为 1 的份额。
term-linear = 线性
    .means = 没有弯曲：激活值就是 z 本身。
term-slope = 斜率
    .means = 所依赖的量改变一点时，它改变多少：即导数。
term-kink = 折点
    .means = 曲线的拐角，两侧斜率不同。
term-matrix = 矩阵
    .means = 排成行和列的数；一层的权重就是一个矩阵。
term-vector = 向量
    .means = 排成一行或一列的数。

## The loss

term-target = 目标
    .means = 输出对一个样本应该给出的值，写作 t。
term-loss = 损失
    .means = 用一个数表示输出错了多少。也叫代价。
term-error = 误差
    .means = 输出减目标；有些书用目标减输出。
term-squared-error = 平方误差
    .means = 一种损失，即误差的平方。
term-cross-entropy = 交叉熵
    .means = 用于类别的损失：输出对正确类别的把握越小，它越大。
term-penalty = 惩罚项
    .means = 因权重大而加到损失上的部分：L1 或 L2。
term-weight-decay = 权重衰减
    .means = 把每个权重拉向 0，就像 L2 惩罚所做的那样。

## Backward

term-backpropagation = 反向传播
    .means = 按链式法则往回经过各层一次，就求出全部梯度的方法。
term-backward-pass = 反向
    .means = 从损失往回到第一层。
term-chain-rule = 链式法则
    .means = 一条链的斜率是各个环节的斜率之积。
term-delta = δ
    .means = 单元的 z 增大一点时，损失会增大多少。
term-error-term = 误差项
    .means = 有些书这样称呼 δ，符号相反。
term-gradient = 梯度
    .means = 损失对各参数的斜率；对一个权重，是传入的值乘以它通向的 δ。
term-derivative = 导数
    .means = 函数在一点处的斜率。
term-jacobian = 雅可比矩阵
    .means = 几个输出对几个输入的全部斜率，排成矩阵。
term-central-difference = 中心差分
    .means = 把参数往上、往下各移动一点，测出的斜率。
term-relative-error = 相对误差
    .means = 差与所比较的数之比。
term-path = 路径
    .means = 从一个权重到损失的一条路；梯度是所有路径之和。

## The update

term-update = 更新
    .means = 所有参数按一个批次改变一次。也叫一步。
term-gradient-descent = 梯度下降
    .means = 每个参数逆着自己的梯度改变。
term-learning-rate = 学习率
    .means = 优化器的步子要乘上的数：一次更新走多远。
term-optimizer = 优化器
    .means = 把梯度变成更新的规则。
term-sgd = SGD
    .means = 随机梯度下降，每次更新用一个批次的梯度。
term-momentum = 动量
    .means = 把上一步的一部分再走一次。
term-velocity = 速度
    .means = 动量所记住的：逐渐淡去的梯度之和。
term-adam = Adam
    .means = 一种优化器，把每个梯度除以它自己最近的大小。
term-clipping = 裁剪
    .means = 把太长的梯度缩短。
term-schedule = 调度
    .means = 学习率怎样随更新次数变化。

## Training

term-training = 训练
    .means = 改变参数，直到损失很小。
term-example = 样本
    .means = 数据的一行：它的输入和目标。
term-batch = 批次
    .means = 共用一次更新的样本。
term-mini-batch = 小批量
    .means = 只占训练集一小部分的批次。
term-batch-size = 批量大小
    .means = 多少个样本共用一次更新。
term-epoch = 轮
    .means = 每个训练样本都用过一次为止的更新（epoch）。
term-initialisation = 初始权重
    .means = 训练之前怎样抽取权重。
term-seed = 种子
    .means = 一切随机都来自这个数：种子相同，运行就相同。
term-convergence = 收敛
    .means = 在损失很小的地方稳定下来。
term-divergence = 发散
    .means = 超出一切界限：每一步都使损失更大。
term-accuracy = 准确率
    .means = 类别判断正确的样本所占的份额。

## The data

term-data-set = 数据集
    .means = 全部样本。
term-training-set = 训练集
    .means = 网络从中学习的样本。
term-test-set = 测试集
    .means = 从不用来学习、只用来评判的样本。
term-class = 类别
    .means = 样本所属的组。
term-regression = 回归
    .means = 给出的不是类别而是数值。
term-feature = 特征
    .means = 由样本算出、作为输入的一个数。
term-noise = 噪声
    .means = 数据中的偶然成分。
term-standardisation = 标准化
    .means = 把输入平移并缩放，使均值为 0、离散程度为 1。
term-mean = 平均
    .means = 全部相加，再除以个数。
term-decision-map = 决策图
    .means = 网络在平面上每个位置的回答。

## What can go wrong, and what helps

term-overfitting = 过拟合
    .means = 死记训练样本：训练损失下降，测试损失上升。
term-vanishing-gradient = 梯度消失
    .means = 梯度在回传途中一层比一层小。
term-exploding-gradient = 梯度爆炸
    .means = 梯度在回传途中一层比一层大。
term-saturated = 饱和
    .means = 指单元处在激活函数几乎平坦的地方，使梯度几乎无法通过。
term-dead = 死亡
    .means = 指单元对所有样本输出 0、斜率为 0，使梯度无法通过。
term-twins = 孪生单元
    .means = 权重相同、梯度也相同的单元，会一直一样。
term-symmetry = 对称
    .means = 单元开始时都一样；随机抽取的初始权重打破它。
term-rounding = 舍入
    .means = 数只有有限的位数，因此丢失的部分。
