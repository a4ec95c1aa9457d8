"""What the reader has to say when who owes a point is not plain: a code in the reading, a sentence
for the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hoanhap.pure.kernel.words import Words

NOBODY = "nobody-named"
SEVERAL = "several-duties"
DOUBTFUL_LEAD = "doubtful-lead"
WITH_OF_PERFORMERS = "with-of-performers"

NOTES: Mapping[str, Words] = MappingProxyType(
    {
        NOBODY: Words(
            vi="Văn bản không nêu cơ quan nào thực hiện nội dung này.",
            en="The text names nobody to carry this out.",
        ),
        SEVERAL: Words(
            vi="Nội dung này giao việc cho nhiều cơ quan khác nhau; cân nhắc tách ra.",
            en="This point gives work to different bodies; consider splitting it.",
        ),
        DOUBTFUL_LEAD: Words(
            vi="Cơ quan chủ trì được suy ra từ cách viết, văn bản không nói rõ.",
            en="Who leads is inferred from the wording; the text does not say it outright.",
        ),
        WITH_OF_PERFORMERS: Words(
            vi="Cơ quan phối hợp được nêu cho đơn vị được chỉ đạo, không phải cho cơ quan chủ trì.",
            en="The partner is named for those who are directed, not for the one who leads.",
        ),
    }
)
"""The sentence of each note that `whose` gives."""
