# The run's next updates as a program to take away: the panel, and what stands in the program itself.

panel-takeaway = 带走
takeaway-what = 作为代码
takeaway-numpy = NumPy
takeaway-pytorch = PyTorch
takeaway-keras = TensorFlow（Keras）
takeaway-notebook = 笔记本
takeaway-about =
    { $count ->
        [1] 从屏幕上的状态接着运行的程序：参数、优化器的记忆和下一个批次的行都写在里面。运行它，就做下一次更新，并把损失与这个页面的并排打印。
       *[other] 从屏幕上的状态接着运行的程序：参数、优化器的记忆和接下来 { $count } 个批次的行都写在里面。运行它，就做接下来的 { $count } 次更新，并把损失与这个页面的并排打印。
    }
takeaway-changed = 它在第 { $step } 次更新之前结束，那里手动改过设置。
takeaway-download = 下载

# In the program; at the top, as comments, then as what it prints.
takeaway-head =
    { $library ->
        [numpy] 反向传播演练场一次运行的第 { $begin } 到 { $end } 次更新，只用 NumPy，反向的每一行都写出来。
        [pytorch] 反向传播演练场一次运行的第 { $begin } 到 { $end } 次更新，用 PyTorch。
       *[keras] 反向传播演练场一次运行的第 { $begin } 到 { $end } 次更新，用 TensorFlow 上的 Keras。
    }
takeaway-heads = 更新、这里的损失、页面上的损失：
takeaway-apart = 参数与页面的最大差：
takeaway-twins = 同样的更新做三遍：用 NumPy、用 PyTorch、用 Keras。每个单元格是一个独立的程序，把自己的损失与页面的并排打印。

file-code = backprop-step-{ $step }-{ $library }.py
file-notebook = backprop-step-{ $step }.ipynb
