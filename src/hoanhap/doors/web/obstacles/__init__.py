"""The pages of obstacles and proposals: raised from any page, answered to all who asked."""
