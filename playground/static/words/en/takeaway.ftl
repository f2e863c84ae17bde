# The run's next updates as a program to take away: the panel, and what stands in the program itself.

panel-takeaway = Take away
takeaway-what = As code
takeaway-numpy = NumPy
takeaway-pytorch = PyTorch
takeaway-keras = TensorFlow (Keras)
takeaway-notebook = Notebook
takeaway-about =
    { $count ->
        [one] A program that goes on from the screen: parameters, the optimizer's memory and the rows of the next batch are written in. Run, it takes the next update and prints its loss beside this page's.
       *[other] A program that goes on from the screen: parameters, the optimizer's memory and the rows of the next { $count } batches are written in. Run, it takes the next { $count } updates and prints its losses beside this page's.
    }
takeaway-changed = It ends before update { $step }, where something was changed by hand.
takeaway-download = Download

# In the program; at the top, as comments, then as what it prints.
takeaway-head =
    { $library ->
        [numpy] Updates { $begin } to { $end } of a run of the Backprop Playground, by NumPy alone, every line of the backward pass written out.
        [pytorch] Updates { $begin } to { $end } of a run of the Backprop Playground, by PyTorch.
       *[keras] Updates { $begin } to { $end } of a run of the Backprop Playground, by Keras on TensorFlow.
    }
takeaway-heads = update, loss here, loss on the page:
takeaway-apart = largest difference of a parameter from the page's:
takeaway-twins = The same updates three times: by NumPy, by PyTorch and by Keras. Each cell is a program of its own and prints its losses beside those of the page.

file-code = backprop-step-{ $step }-{ $library }.py
file-notebook = backprop-step-{ $step }.ipynb
