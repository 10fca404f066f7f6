print("quntuan")
