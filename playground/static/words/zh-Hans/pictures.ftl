# Pictures to take away: the menu “Save as …”, and what the pictures say.

## The menu

pictures-save-as = 另存为 …
pictures-save-part = 另存为 …（{ $part }）
pictures-part = 图片内容
pictures-part-stage = 整张幻灯片
pictures-part-diagram = 网络
pictures-part-map = 决策图
pictures-part-loss = 损失
pictures-part-gradients = 各层的曲线
pictures-part-walk = 这次更新的逐步演示
pictures-part-card = 打开的卡片
# Slides of a presentation.
pictures-part-deck = 标题、此刻、各阶段与损失
# The worked update.
pictures-part-sheet = 算好的这次更新
pictures-part-exercise = 同样内容的习题，不带结果
# Tables of numbers, for the formats that hold some.
pictures-part-parameters = 权重与偏置
pictures-part-units = 单元，批次上的平均
pictures-part-history = 到目前为止的运行
pictures-part-step = 这一步的全部
pictures-format = 格式
pictures-format-png = PNG，适合各种幻灯片的像素图
pictures-format-svg = SVG，线条始终清晰
pictures-format-pdf = PDF，可打印、可搜索
pictures-format-gif = GIF，在任何幻灯片里都会动
pictures-format-mp4 = MP4，视频
pictures-format-webm = WebM，网页用的视频
pictures-format-html = HTML，离线可用的网页
pictures-format-pptx = PowerPoint，可编辑的幻灯片
pictures-format-md = Markdown，算好的更新
pictures-format-tex = LaTeX，算好的更新
pictures-format-csv = CSV，数字表格
pictures-format-json = JSON，这一步的全部数字
pictures-size = 大小
pictures-size-pixels = { $size } 像素
pictures-theme = 颜色
pictures-theme-light = 浅色
pictures-theme-dark = 深色
pictures-theme-print = 用于纸张，省墨
pictures-theme-contrast = 高对比度
pictures-ground = 无背景
pictures-title = { $dataset }，{ $step } 次更新后
    .label = 标题
pictures-save = 保存
pictures-copy = 复制图片
pictures-close = 关闭
pictures-cancel = 停止
pictures-working = 正在生成 …
pictures-saved = 已保存。
pictures-copied = 图片已在剪贴板上。
# $reason is what the browser says, in its own language.
pictures-failed = 无法生成：{ $reason }
pictures-no-record = 服务器没有回答。
# $part is what was asked for, as it was written.
pictures-no-part = 这里没有叫 { $part } 的部分。
pictures-too-early = 还没有可以拍下的画面。

pictures-add = 收集此刻
pictures-added = 已加入下面收集的时刻。

## The moments that were gathered

pictures-tray = 收集的时刻
pictures-tray-save-pptx = 存为 PowerPoint
pictures-tray-save-zip = 存为图片
pictures-tray-full = 最多保留 { $most } 个。
pictures-tray-up = 上移：{ $title }
pictures-tray-down = 下移：{ $title }
pictures-tray-remove = 移除：{ $title }

## Films and pages: which frames of the run they show

pictures-from = 从第几步
pictures-to = 到第几步
pictures-every = 每隔几次更新
pictures-speed = 速度
pictures-speed-frames = 每秒 { $fps } 帧
# $missing frames are not held by the page.
pictures-summary-film = { $count } 帧，{ $seconds } 秒。{ $missing ->
        [0] 全部都在手边。
       *[other] 其中 { $missing } 帧要重新计算。
    }
pictures-summary-pages = 可以来回拖动的 { $count } 帧，以及屏幕上的这一帧。{ $missing ->
        [0] 全部都在手边。
       *[other] 其中 { $missing } 帧要重新计算。
    }
pictures-summary-walk = 这次更新的逐步演示，{ $phases } 个阶段依次播放。
# $codec is the name of a video codec.
pictures-codec-common = 以 { $codec } 编码，播放器和幻灯片都能识别。
pictures-codec-rare = 这个浏览器以 { $codec } 编码，并非每个播放器和幻灯片软件都能识别；GIF 到处都能动。
pictures-no-codec = 这个浏览器在这里无法制作 { $format } 视频。GIF 到处都可用。
pictures-no-worker = 浏览器无法开始这项工作。
pictures-cancelled = 已停止，没有保存任何内容。
pictures-run-changed = 运行在此期间被改动了。
# On a saved page, which works without the playground.
pictures-page-step = 帧
pictures-page-hover = 指向单元、权重或偏置，即可看到它的数值。

## What stands in a picture: the parts of its caption stand in a row, apart

pictures-caption-step = 第 { $step } 步
pictures-caption-epoch = 第 { $epoch } 轮
pictures-caption-train = 训练损失 { $loss }
    .correct = 训练损失 { $loss }（{ $accuracy } 正确）
pictures-caption-test = 测试损失 { $loss }
    .correct = 测试损失 { $loss }（{ $accuracy } 正确）
pictures-caption-penalty = 惩罚项 { $penalty }
pictures-reopen = 在 { $address } 可再次打开这一步

## What stands on the slides of a presentation, and what their shapes are called

pictures-deck-caption = 训练到哪里
pictures-deck-settings = 怎样训练什么
pictures-deck-phase = 阶段
pictures-deck-words = 发生了什么
pictures-deck-code = 代码
pictures-deck-scan = 可扫描的二维码
pictures-deck-address = 网址
pictures-deck-note = 说明
pictures-deck-forward = 前向：每个单元的输出
pictures-deck-loss = 损失
pictures-deck-backward = 反向：单元上是 δ，连线上是梯度
pictures-deck-update = 更新：每个权重加上的量
pictures-deck-train = 训练损失
pictures-deck-test = 测试损失
pictures-deck-step = 步
pictures-deck-too-many = 这是一张图片：权重超过 { $most } 个时，不再各画一条线。
