# What a host says to whom it can give no page, or no longer.

host-full = 满员了：没有空位。请一分钟后再试。
host-full_elsewhere = 满员了：没有空位。请一分钟后再试，或打开 { $address }。
host-broken = 这里出了错，已记录为 { $reference }。请重新载入页面：它的地址里有你的运行。
host-refused = 这里不能发送任何东西：这个页面不接收文件和表单。
