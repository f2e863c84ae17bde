# The static page: what it says before the app is there, and what is otherwise where the browser itself computes.


## While it starts

site-first = The first frame of the default run: the network, its answer at every place with the data, and its curves.
site-python = Fetching Python …
site-packages = Fetching NumPy and the app …
site-start = Starting …
site-once = The first visit fetches about { $size } MB. From then on the page opens from this device, without a network too.
site-failed = This page could not start. It needs a current browser; reload it to try again.

## In the app

site-here = This page computes in your own browser and sends nothing. Links open here and on a server alike, with the same numbers for the first hundreds of updates; after long runs the last digits may differ between processors.
