"""The bodies that plans name: catalogue, wordings, recognition by meaning."""
