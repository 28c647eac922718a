enum VietnameseTextPlaceholder {}
