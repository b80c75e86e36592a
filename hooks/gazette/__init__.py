"""The register: YAML records in, pages, feeds and search documents out. Knows nothing of MkDocs."""
