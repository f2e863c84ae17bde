# My data: files and pasted tables of somebody's own, and runs saved as a file.


## The data set

dataset-own = 我的数据
    .about = 你自己文件的各行，带着它的列名。
    .source = 来自文件或粘贴


## What cannot be, in the core's own rules

refusal-rows-ragged = { $field } 的行必须完整。
refusal-rows-count = { $field } 必须有 1 到 { $most } 行；得到 { $count } 行。
refusal-rows-inputs = { $field } 必须有 1 到 { $most } 个输入；得到 { $count } 个。
refusal-rows-number = { $field } 的数必须在 −{ $most } 到 { $most } 之间；第 { $row } 行第 { $column } 列得到的是 { $got }。
refusal-rows-task = { $field } 必须是两个类别、多个类别或数值的问题。
refusal-rows-classes = { $field } 必须命名 2 到 { $most } 个类别，预测数值时则没有；得到 { $count } 个。
refusal-rows-values = { $field } 的类别必须从 0 数到 { $last }。
refusal-rows-name = { $field } 的名称只能有字母、数字、空格和连字符，最多 { $most } 个字符；得到的是 { $got }。
refusal-rows-twins = { $field } 的名称必须互不相同。
refusal-rows-image = { $field }的输入个数必须等于 { $rows }×{ $columns } 图像的像素数。
refusal-rows-columns = { $field } 必须用字母和数字说明各列怎样取用。
refusal-rows-no_train = { $field } 必须至少留一行用来训练。
refusal-rows-elsewhere = { $field } 的 { $count } 行在一个文件里。请在“我的数据”下打开那个文件。


## The panel

panel-mydata = 我的数据
mydata-data = 数据
mydata-file = 打开文件：表格、保存的运行，或图像和标签（IDX）
mydata-arriving = 文件正在传来。
mydata-paste = 或粘贴一个表格
    .help = 来自电子表格或 CSV 文件：每个样本一行，至少一列用来学习的数和一列要学的目标。分隔符和小数点会自动识别。最多 5,000 行；这里放不下的，到 2 MB 为止，可以作为文件打开。格子里的任何东西都不会被执行。
mydata-take = 取出这次运行的点来修改
    .help = 把当前运行的数据写进上面的框，每个点一行，每位数字都在，只要不多到放不下。可在那里修改、增加或删去行，再用改好的数据训练。
mydata-none = 没有打开的表格。表格要每个样本一行，有用来学习的数，还有一列要学的目标：类别或数值。
mydata-wanted = 这个链接所指的运行用了文件里的 { $count } 行。请在这里打开那个文件，它会与链接核对。
mydata-forget = 不用它，继续
mydata-header = 第一行是名称
    .help = 关：第一行和其他行一样是样本，各列叫 x1、x2 等等。
mydata-target = 要学什么
mydata-task = 作为
mydata-task-binary = 两个类别
mydata-task-classes = 多个类别
mydata-task-regression = 数值
mydata-split = 哪些行用来测试
    .help = 每行写着 train 或 test 的一列。没有这样的列时，由训练份额决定。
mydata-no_split = 按份额
mydata-inputs = 输入
mydata-leave_out = 略去缺值的行
    .help = 格子为空，或写着 NA、NaN、null 或问号，就是缺值。只看所选的列。
mydata-standardise = 标准化输入
    .help = 按训练部分的测量，使每个输入均值为 0、标准差为 1。与同名的设置相同。
mydata-found =
    { $separator ->
        [tab] { $sign ->
            [comma] 读取时：格子之间是制表符，小数点是逗号。
           *[point] 读取时：格子之间是制表符，小数点是点。
        }
        [semicolon] { $sign ->
            [comma] 读取时：格子之间是分号，小数点是逗号。
           *[point] 读取时：格子之间是分号，小数点是点。
        }
        [bar] { $sign ->
            [comma] 读取时：格子之间是竖线，小数点是逗号。
           *[point] 读取时：格子之间是竖线，小数点是点。
        }
       *[comma] { $sign ->
            [comma] 读取时：格子之间是逗号，小数点是逗号。
           *[point] 读取时：格子之间是逗号，小数点是点。
        }
    }使用 { $rows } 行。{ $left ->
        [0] 没有略去的行。
       *[other] 略去 { $left } 行，因为缺值。
    }
mydata-constant = { $count ->
    [1] 输入 { $names } 从不变化：它仍被使用，但不说明什么。
   *[other] 输入 { $names } 从不变化：它们仍被使用，但不说明什么。
}
mydata-use = 用这些数据训练
mydata-save = 保存第 { $step } 步的这次运行
    .help = 一个文件，含设置、数据、改过的东西，以及供别处读取的权重。在这里打开，它会以完全相同的数继续，直到最后一位。
mydata-opened = 保存的运行已打开，停在保存时的那一步。
mydata-opened_changed = 保存的运行已打开。文件在保存之后改过，所以权重可能与文件所写的不同。
file-run = backprop-run-step-{ $step }.json


## What cannot be used, of a table. Rows and columns count from 1, as they stand in the file.

mydata-large = 它大于 { $most } 字节，这是能用的上限。
mydata-large_file = 这个文件大于 { $most } 字节。表格可以有 { $table } 字节，保存的运行可以有 { $most } 字节。
mydata-empty = 里面什么也没有。
mydata-no_table =
    { $kind ->
        [image] 这是图像，不是表格。
        [document] 这是 PDF 文档，不是表格。
        [workbook] 这是电子表格程序的工作簿。请在那里存为 CSV，再打开它。
        [packed] 这是压缩文件。请解压，再打开里面的文件。
       *[program] 这是程序，不是表格。
    }
mydata-encoding = 第 { $row } 行无法读取：从第 { $place } 个字符起，不是这种编码的文本。请把表格存为 UTF-8。
mydata-control = 第 { $row } 行第 { $column } 列含有文本里不会有的字符，例如 NUL。
mydata-quotes = 第 { $row } 行无法读取：其中有引号没有闭合，或位置不对，或某一格太长。
mydata-many_columns = 第 { $row } 行有 { $count } 列，最多能读 { $most } 列。
mydata-many_rows = 数据超过 { $most } 行，这是能用的上限。
mydata-ragged = 第 { $row } 行有 { $count } 格，但第一行有 { $first } 格：请看第 { $column } 列。
mydata-one_column = 只有一列。格子之间要有逗号、分号、制表符或竖线。
mydata-only_names = 第 { $row } 行是名称，下面没有数据的行。
mydata-no_inputs = 除了要学的一列，没有每行都是数字的列。第一行是名称吗？
mydata-choose_inputs = 请至少选一个输入。
mydata-other_columns = 这个表格没有所要的列。
mydata-many_inputs = 选了 { $count } 个输入，最多能用 { $most } 个。
mydata-missing = 第 { $row } 行第 { $column } 列没有值。请略去这样的行，或略去这一列。
mydata-no_number = 第 { $row } 行第 { $column } 列不是数字：{ $got }。
mydata-far_number = 第 { $row } 行第 { $column } 列超出 ±{ $most }，这里能用的最大的数。
mydata-no_part = 第 { $row } 行第 { $column } 列必须写 train 或 test；得到的是 { $got }。
mydata-no_rows = 没有一行各值齐全。
mydata-one_class = 第 { $column } 列每行都相同：没有可区分的。
mydata-many_classes = 第 { $column } 列有超过 { $most } 个不同的值，这是类别数的上限。
mydata-not_two = 第 { $column } 列有 { $count } 个不同的值，不是两个。


## What cannot be used, of a saved run or a link

mydata-foreign = 这不是这个页面保存的运行。
mydata-version = 这次运行是由页面的另一个版本 { $got } 保存的；这里读版本 { $known }。
mydata-damaged = 文件已损坏：第 { $line } 行无法读取。
mydata-deep = 这个文件不是保存的运行：它嵌套太深。
mydata-long_number = 这个文件不是保存的运行：其中有一个数太长。
mydata-not_finite = 这个文件不是保存的运行：应是数字的地方写着 { $got }。
mydata-twice = 文件已损坏：其中有东西命名了两次。
mydata-stranger = 文件里有保存的运行所没有的东西：{ $got }。
mydata-part =
    { $part ->
        [settings] 文件中的设置不是保存的运行的形式。
        [changes] 文件中的改变不是保存的运行的形式。
       *[data] 文件中的数据不是保存的运行的形式。
    }
mydata-needs_run = 这个链接的行来自一次保存的运行。请打开那次运行的文件。
mydata-other_file = 这是另一个文件，或者改过了：它得不出链接所指的 { $count } 行。


## Images: files in the IDX form

mydata-idx_found =
    { $test ->
        [0] 使用 { $train } 张图像，哪些用于测试由设置决定。
       *[other] { $train } 张图像用于训练，{ $test } 张用于测试。
    }每张都加上黑边，再缩小为 { $side }×{ $side } 像素、17 级灰度。文件较大时取其开头的图像。
mydata-idx_shown = { $count ->
    [1] 第一张图像，标签在其上方。
   *[other] 前 { $count } 张图像，标签在各图上方。
}
mydata-idx_alone =
    { $kind ->
        [images] 已有 { $count } 张图像，但没有它们的标签。请再打开标签文件。
       *[labels] 已有 { $count } 个标签，但没有它们的图像。请再打开图像文件。
    }
mydata-idx_kind = 这个 IDX 文件里既不是图像也不是标签：图像应是三维的字节，标签应是一维的字节。
mydata-idx_head = 这个 IDX 文件在文件头之内就结束了。
mydata-idx_side = 这个文件里的图像是 { $rows }×{ $columns } 像素。只能使用边长为 1 到 { $most } 像素的图像。
mydata-idx_none = 这个 IDX 文件是空的。
mydata-idx_length = 这个 IDX 文件已损坏：文件头说有 { $promised } 字节，实际有 { $held } 字节。
mydata-idx_packed = 这个压缩文件已损坏，无法解压。
mydata-idx_classes = 这个文件里有一个标签是 { $got }。最多只能有 { $most } 个类别，从 0 数起。
mydata-idx_one_class = 会用到的图像标签全都相同，没有什么可区分的。
mydata-needs_images = 这个链接的数据行来自 IDX 图像文件和标签文件。请打开那些文件。
