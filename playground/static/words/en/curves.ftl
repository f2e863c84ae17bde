# The live view: what the two charts under the stage say, the loss and the gradients over the run.
# Values that were measured come as text; a count comes as a number.

# --- time, in both charts
chart-axis-epoch = epochs
chart-axis-step = updates
chart-moment = step { $step } · epoch { $epoch }

# --- loss
chart-loss = Loss
    .log = log
    .log-tip = log: logarithmic loss axis
# What is measured; every loss on the chart is the mean over the examples, also where gradients are sums.
chart-loss-kind = { $loss ->
    [squared_error] squared error
    [half_squared_error] half squared error
    [absolute_error] absolute error
    [huber] huber
    [binary_cross_entropy] binary cross-entropy
    [cross_entropy] cross-entropy
   *[other] { $name }
}
chart-loss-kind-summed = { chart-loss-kind }, mean per example
chart-train = train
chart-test = test
chart-penalty = penalty
chart-span = { $low } to { $high }
chart-tip-train = train { $value }
chart-tip-test = test { $value }
chart-tip-penalty = penalty { $value }
chart-loss-about = { $steps ->
    [one] Loss curves over { $steps } update (epoch { $epoch }): { $values }.
   *[other] Loss curves over { $steps } updates (epoch { $epoch }): { $values }.
}
chart-about-train = train loss { $value }
chart-about-train_accuracy = train accuracy { $value }
chart-about-test = test loss { $value }
chart-about-test_accuracy = test accuracy { $value }
chart-about-penalty = penalty { $value }, not included in the losses
chart-about-began = The train loss began at { $value }.
chart-about-ghosts = { $count ->
    [one] An earlier branch of the run, faded.
   *[other] { $count } earlier branches of the run, faded.
}

# --- layers
chart-layer = layer { $number }
    .short = L{ $number }
chart-layer-output = output
    .short = out
chart-layer-value = { $layer } { $value }
chart-layers = { $count ->
    [one] layer { $names }
   *[other] layers { $names }
}
chart-layers-every = every layer
chart-layers-span = { $first }–{ $last }
chart-later = from the first update on

# --- the gradients' panel
chart-flow = Gradients
    .switch = What the chart shows of each layer
chart-view-gradients = Gradients
    .short = Grad
    .hint = |∂loss/∂w| of each layer
    .about = Median size of the gradient over the weights of each layer: { $layers }.
    .later = |∂loss/∂w| of each layer, from the first update on.
chart-gradients-key = |∂loss/∂w| of each layer: median, 10–90% of its weights
    .shorter = |∂loss/∂w|: median, 10–90% of the weights
    .shortest = |∂loss/∂w|: median, 10–90%
chart-gradients-ratio = The first layer's is { $times } times the last one's.

chart-view-delta = Delta
    .short = Delta
    .hint = mean |δ| of each layer’s units over the batch
    .about = Mean |δ| of each layer’s units over the batch: { $layers }.
    .later = Mean |δ| of each layer’s units over the batch, from the first update on.
chart-delta-none = layer 1: no delta reaches it
    .spoken = Layer 1: no delta reaches it.
chart-delta-share = layer 1: δ is { $share } of the output’s
    .spoken = Layer 1: δ is { $share } of the output’s.
chart-delta-vanishes = layer 1: δ is { $share } of the output’s: it vanishes on the way back
    .spoken = Layer 1: δ is { $share } of the output’s: it vanishes on the way back.
chart-delta-explodes = layer 1: δ is { $share } of the output’s: it explodes on the way back
    .spoken = Layer 1: δ is { $share } of the output’s: it explodes on the way back.

chart-view-factors = Factors
    .short = Factors
    .hint = What one layer’s step back does to δ: its weights’ factor and its slopes’
    .about = What one layer’s step back does to δ: its weights’ factor and its slopes’: { $layers }.
    .later = What one layer’s step back does to δ: its weights’ factor and its slopes’, from the first update on.
chart-factors-none = no hidden layer: nothing to go back through
    .spoken = No hidden layer: nothing to go back through.
chart-factors-weights = weights: |δW| / |δ|
    .short = weights’ factor
chart-factors-slopes = slopes: |δWσ′| / |δW|
    .short = slopes’
chart-factors-shrinks = below 1: δ shrinks
    .short = shrinks
chart-factors-pair = weights ×{ $weights }, slopes ×{ $slopes }
chart-factors-whole = layer 1: δ is { $all } of the output’s: weights ×{ $weights }, slopes ×{ $slopes }
    .spoken = Layer 1: δ is { $all } of the output’s: weights ×{ $weights }, slopes ×{ $slopes }.
chart-factors-short = layer 1: δ ×{ $all } = weights ×{ $weights }, slopes ×{ $slopes }

chart-view-ratio = Update/weight
    .short = Δw/w
    .hint = size of a layer’s update over the size of its weights
    .about = Size of a layer’s update over the size of its weights: { $layers }.
    .later = Size of a layer’s update over the size of its weights, from the first update on.
chart-ratio-key = size of update / of weights
chart-ratio-healthy = healthy: { $low } to { $high }
    .short = healthy
chart-ratio-inside = every layer is inside the healthy band
    .spoken = Every layer is inside the healthy band.
chart-ratio-below = below the band, hardly moving: { $below }
    .spoken = Below the band, hardly moving: { $below }.
    .short = below the band: { $below }
chart-ratio-above = above the band, moving far: { $above }
    .spoken = Above the band, moving far: { $above }.
    .short = above: { $above }
chart-ratio-both = below the band, hardly moving: { $below }; above it, moving far: { $above }
    .spoken = Below the band, hardly moving: { $below }; above it, moving far: { $above }.
    .short = below the band: { $below }; above: { $above }

chart-view-health = Health
    .short = Health
    .hint = Dead and saturated units of each layer
    .about = Dead and saturated units of each layer: { $layers }.
    .later = Dead and saturated units of each layer, from the first update on.
    .alarmed = { $count ->
        [one] Health, { $count } alarm
       *[other] Health, { $count } alarms
    }
chart-health-none = no hidden layer to watch
    .spoken = No hidden layer to watch.
chart-health-dead = dead
chart-health-saturated = saturated
chart-stuck-none = 0 of { $size }
chart-stuck-dead = { $dead } dead of { $size }
chart-stuck-saturated = { $saturated } sat. of { $size }
chart-stuck-both = { $dead } dead, { $saturated } sat. of { $size }
chart-stuck-short = { $stuck } / { $size }
chart-alarm-dead = { $count ->
    [one] { $count } dead unit in layer { $layer }
   *[other] { $count } dead units in layer { $layer }
}
    .tip = They answered 0 to the whole batch, again and again: no gradient passes them. Look closer
chart-alarm-saturated = { $count ->
    [one] { $count } saturated unit in layer { $layer }
   *[other] { $count } saturated units in layer { $layer }
}
    .tip = They sat where their activation is nearly flat, again and again: hardly any gradient passes them. Look closer
chart-alarms = Alarm: { $alarms }.
chart-alarms-none = No alarm.
chart-calm = no unit stays stuck
