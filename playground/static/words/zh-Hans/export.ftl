# What `python -m playground.export` says in a terminal.

export-about = 由链接画出一次运行的图片，或写出它的数字：用的是页面上的同一套画法，在无界面的 Chrome 里。
export-examples =
    例子：
      python -m playground.export "?dataset=spiral&hidden=8,8&activations=tanh,tanh" --step 500 --out spiral.png
      python -m playground.export "http://localhost:8501/?seed=3&step=200" --out slide.pdf --theme print
      python -m playground.export "" --step 40 --phase backward-2 --part walk --out delta.svg
      python -m playground.export "" --step 40 --part card:w1.0.2 --out weight.pdf
      python -m playground.export "?dataset=xor" --step 40 --out lecture.pptx
      python -m playground.export "?batch_size=2" --step 40 --part exercise --out exercise.tex
      python -m playground.export "?dataset=iris" --step 100 --part parameters --out weights.csv
      python -m playground.export "?dataset=spiral&hidden=8,8&activations=tanh,tanh" --to 600 --every 10 --fps 20 --out spiral.gif

    退出码：0 已写出，2 所要的没有意义，3 没有浏览器，4 文件无法写入，5 无法生成。
export-link = 演练场的地址，或它的查询部分："?dataset=spiral"
export-step = 看第几次更新之后（不写则用链接自己的）
export-out = 要写的文件；扩展名说明格式：{ $endings }
export-part = 要哪一部分：{ $parts }；卡片按链接的写法，如 `card:w1.0.2`
export-theme = 颜色：{ $themes }
export-phase = 打开逐步演示的某个阶段：forward-1、loss、backward-2、update …
export-from = 视频或 HTML 网页的第一步（不给出则为 0）
export-to = 它的最后一步（不给出则用上面的步）
export-every = 每隔多少次更新一帧
export-fps = 视频每秒的帧数
export-size = 像素，宽 x 高（1920x1080，GIF 为 960x540）
export-lang = 页面的语言
export-title = 图片的标题
export-transparent = 不画背景
export-quiet = 只说出了什么错

export-starting = 正在启动应用 …
export-training = 正在训练到第 { $step } 步 …
export-making = 正在生成 { $name } …
export-codec = 以 { $codec } 编码 …
export-frames = 第 { $done } 帧，共 { $count } 帧 …
export-written = 已写出 { $path }（{ $kilobytes } kB）。

export-bad-link = 这个链接没有意义：{ $problems }
export-no-link = 这不是演练场的链接：{ $link }
export-bad-step = 步是 0 到 { $most } 的整数，不是 { $step }。
export-bad-ending = 没有扩展名为 { $ending } 的格式：有 { $endings }。
export-bad-part = { $format } 文件没有 { $part } 这一部分：有 { $parts }。
export-bad-size = 大小写作 宽x高，各从 { $least } 到 { $most }，不是 { $size }。
export-no-frames = { $format } 文件只显示一个时刻：它没有 { $option }。
export-bad-number = { $option } 是从 { $least } 到 { $most } 的整数，不能是 { $given }。
export-backwards = 从第 { $start } 步到第 { $end } 步没有任何帧。
export-too-many = { $format } 文件最多有 { $most } 帧：请给出更大的 --every。
export-has-ground = { $format } 文件总有背景：请去掉 --transparent。
export-odd-size = { $format } 视频的宽和高都是偶数，不能是 { $size }。
export-no-codec = 这个 Chrome 无法制作 { $format } 视频。它的 GIF 到处都能播放。
export-bad-phase = 这个网络没有阶段 { $phase }：有 { $phases }。
export-bad-card = 没有叫 { $card } 的卡片：卡片写作 `card:w1.0.2`（权重）、`card:b1.0`、`card:a1.0`（单元）、`card:l1`（层）、`card:output`、`card:network` 或 `card:step`，再加一个冒号可写其中一张卡片的名字。
export-no-card = 这个网络没有卡片 { $card }。
export-not-reached = 训练停在第 { $reached } 步，没有到第 { $step } 步。
export-no-chrome = 没有找到 Chrome 或 Chromium。请安装一个（Debian、Ubuntu：sudo apt-get install chromium），或在 CHROMIUM_PATH 中写出已有的。
export-no-playwright = 驱动浏览器需要 playwright：pip install playwright
export-no-app = 应用没有启动：{ $reason }
export-unwritable = { $path } 无法写入：{ $reason }
export-failed = 无法生成：{ $reason }
