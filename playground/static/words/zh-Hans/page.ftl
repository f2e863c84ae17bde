# The page around the live view: controls, notices, panels. Plain words, short sentences; the book's symbols (z, a, δ) where a book would use them.


## The page's own sentences

title = 反向传播演练场
# What the language calls itself, and what stands before all of them for those who hear it.
language-name = 简体中文
language = 语言
tagline = 看网络一次更新一次更新地学习。
mark-live = 播放时立即生效。
mark-restart = 会开始新的运行。
group-data = 数据与输入
group-training = 训练
group-network = 网络：层与单元
group-output = 输出、损失、初始权重
group-optimizer = 优化器与学习率调度
group-run = 种子与停止规则
preset-choose = 选择一个现成示例 …
preset-changed = { $name }，已修改
preset-expects = 预期结果：
preset-source = 出处：{ $source }
preset-since = 载入“{ $name }”之后，你改过一些设置。
preset-data = 现在的数据：{ $name }。
printed = 文章与这次运行
printed-column-what = 数值
printed-column-article = 文章
printed-column-here = 这里
printed-loss = { $step } 次更新后的损失
printed-value = { $step } 次更新后的 { $name }
printed-change = { $name } 的变化
ask-data = 要学习哪些数据？
ask-training = 怎样学习？
dataset-name = { $label }
dataset-chosen = { $label } *（已选）*
dataset-more = 更多数据集
dataset-more_chosen = { $label } …
dataset-now = { $label }：{ $about }
activation-none = 无
layer = 第 { $number } 层
layer-add = 加一层
layer-remove = 减一层
weights-block = 权重 { $number }
biases-block = 偏置 { $number }
seed-next = 换新权重
data_seed-next = 换新点
    .help = 重新抽取数据：换一批点，或换一种训练与测试的划分。
    .none = 这些数据总是相同的。
exact = { $name }：精确值
all = 全部
plane-pair = { $x } 与 { $y }
broken = 这里出了错，是我们的问题，不是你的。你的设置都在这个页面的地址里：重新载入即可继续。
broken-part = 这一部分无法为屏幕上的这一步画出。运行照常继续；请换一步试试。
notice = 这个链接不完全正确：
notice-dismiss = 知道了
closer = 细看
closer-refresh = 显示屏幕上的这一步
closer-step = 在第 { $step } 步
closer-update = 这里的这次更新与逐步演示和卡片中的相同：从第 { $step } 步到第 { $after } 步，屏幕上显示的就是它的结果。
closer-coming = 还没有做过更新：这是即将进行的一次，从第 { $step } 步到第 { $after } 步。
closer-edited = 随后在第 { $step } 步手动设定了 { $count } 个值；那不属于这次更新。
panel-guide = 怎样阅读
panel-curves = 曲线
panel-weights = 权重
panel-gradients = 梯度
panel-confusion = 错误
panel-numbers = 数值
curves-log = 对数刻度
curves-loss = 损失
curves-accuracy = 准确率
curves-penalty = 惩罚项
curves-train = 训练
curves-test = 测试
curves-step = 步（更新次数）
curves-hover = { $value } · 第 { $step } 步，第 { $epoch } 轮
curves-download = 下载 CSV
curves-none = 还没有测过损失。
curves-about = 训练损失在第 { $start } 步是 { $first }，在第 { $end } 步是 { $last }；最低是第 { $at } 步的 { $low }。
curves-about_test = 测试损失 { $last }；最低是第 { $at } 步的 { $low }。
curves-about_accuracy = 训练点上的准确率 { $train }。
curves-about_accuracy_test = 训练点上的准确率 { $train }，测试点上 { $test }。
weights-layer = 第 { $number } 层：{ $fan_in } → { $fan_out }
weights-bias = 偏置
weights-about = { $layers } 层共 { $count } 个权重和偏置，从 { $low } 到 { $high }。每行是该层的一个输入，每列是一个单元；橙色为负，蓝色为正，颜色越浓数值越大。
gradients-layer = 第 { $number } 层
gradients-size = 梯度的大小
gradients-signed = 梯度
gradients-sign = 带符号
gradients-about = 每个点是一个权重，空心的是偏置：梯度为正的向上、蓝色，为负的向下、橙色。
gradients-many = 不为 0 的梯度超过 { $most } 个的层只画箱形。
gradients-medians = 箱和须：每层权重的中间一半和 10–90%，梯度为 0 的权重计入，偏置不计入。大小的中位数：{ $sizes }。
gradients-ratio = 第一层是最后一层的 { $ratio } 倍。
gradients-zeros = { $count } 个权重的梯度恰好为 0：计入，但在大小的坐标轴上没有位置。
gradients-left_out = { $count } 个超出数值范围的梯度不计入。
gradients-item = 第 { $number } 层 { $size }
gradients-item_none = 第 { $number } 层无
confusion-part = 样本
confusion-true = 真实类别
confusion-said = 网络的回答
confusion-hover = { $true } 被当成 { $said }：{ $number } 个，占其类别的 { $share }
confusion-regression = 这里没有什么会被当成别的：网络给出的是数值，不是类别。
confusion-none = { $total ->
        [1] 唯一的样本答对了。
       *[other] { $total } 个样本全部答对。
    }
confusion-about = { $total } 个中有 { $wrong } 个答错。没有哪个错误比这个更多：{ $true } 被当成 { $said }，{ $number } 次。颜色是占真实类别的份额，数字是样本数。
confusion-worst = { $count ->
        [1] 唯一的错误
       *[other] 最严重的错误，损失最大的在前
    }
# Over an example: what it is, what the network takes it for, its loss.
confusion-item = { $true } → { $said }，{ $loss }
confusion-units = 第一层的单元在看什么
confusion-units_about = { $count } 个单元中的 { $shown } 个：每张图是该单元来自各像素的权重，蓝色表示墨迹支持它，橙色表示墨迹反对它。
numbers-what = 表格
numbers-layer = 层
numbers-examples = 批次中的样本
numbers-parameters = 权重与偏置
numbers-about_examples = 这次更新的批次中，每个样本一行。z 是该层输入的加权和加上偏置，a 是 z 的激活值，δ 是这个样本自己的损失对 z 的斜率，尚未对批次取平均或求和；t 是目标。层从 1 数起，单元从 0 数起：a1.0 是第一层的第一个单元。
numbers-about_parameters = 每个权重或偏置一行。“更新”一栏的数加到了它上面：更新后 = 更新前 + 更新。w1.0.2 连接第 1 层的输入 0 与单元 2，b1.2 是该单元的偏置。
numbers-loss = 批次的损失 { $loss }，惩罚项 { $penalty }，{ $rows } 个样本，学习率 { $rate }。
numbers-download = 下载 CSV
numbers-column-name = 名称
numbers-column-row = 行
numbers-column-before = 更新前
numbers-column-data = 数据的梯度
numbers-column-penalty = 惩罚项的梯度
numbers-column-gradient = 梯度
numbers-column-update = 更新
numbers-column-after = 更新后
file-curves = { $lab ->
    [yes] backprop-lab-curves.csv
   *[no] backprop-curves.csv
}
file-numbers = { $lab ->
    [yes] backprop-lab-step-{ $step }-layer-{ $layer }-{ $what }.csv
   *[no] backprop-step-{ $step }-layer-{ $layer }-{ $what }.csv
}
guide =
    {""}**这里发生什么。** 一个小网络看几个样本（一个*批次*），说出它的判断，然后得知自己错了多少：这就是*损失*。*反向传播*接着问每一个权重：你若增大一点，损失会升还是会降？答案就是它的*梯度*。然后一次*更新*改变各个权重，使损失变小：普通的梯度下降（SGD）让每个权重逆着自己的梯度走一小步。每个训练样本都看过一次，就过了一*轮*（epoch）。

    {""}**网络图。** 数据从左边进来。每个单元把输入乘以连线上的权重后相加，加上偏置（小方块），再由激活函数弯曲这个和。单元里的小图是这一个单元在图中每个位置的回答。线越粗，数值越大。上方的开关让连线显示权重、梯度或上次更新。

    {""}**一次更新的内部。** 点击一条线、一个小方块、一个单元或一层的名称，就能逐个数字地读到它在所示的更新中为什么改变。*逐步演示这次更新*把这次更新分成四个阶段播放：前向、损失、反向、更新。拖动时间轴可到任何一次更新。

    {""}**决策图。** 背景是网络在每个位置的回答，点是数据。背景与点颜色一致的地方，网络答对了。

    {""}**损失与梯度。** 如果训练损失下降而测试损失上升，网络就开始死记样本了。如果前几层的梯度比最后几层小一千倍，它们就在回传途中*消失*了：用 SGD 时，学习几乎到不了这些层。

## keys, by what they do

key-play = 播放或暂停
    .keys = 空格
key-step = 更新一次
    .keys = →
key-epoch = 训练一轮
    .keys = Shift →
key-back = 后退一帧
    .keys = ←
key-single = 后退或前进一次更新
    .keys = ,  .
key-walk = 逐步演示这次更新
    .keys = P
key-phases = 下一个或上一个阶段
    .keys = ↓ ↑
key-reset = 同样的权重重来
    .keys = R
key-new-weights = 换新权重
    .keys = N
key-lecture = 讲课：放大，不显示侧栏
    .keys = L
colour-negative = 负
colour-zero = 约为零
colour-positive = 正
