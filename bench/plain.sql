-- The same figures in SQL written by hand, a statement each: what bench.measures holds the measures
-- against. Each gives (unit, value). They know nothing of what was known when: they count what
-- stands now, for the one province there is. {first} and {last} are the span, {day} the day on which
-- stocks stand, {five_years} and {four_years} that day so many years earlier; {matured} says that a
-- loan's term is over. A ratio is made of two of these.

-- I.1
SELECT l.commune_id, COUNT(*) FROM lists_listentry e JOIN lists_monthlylist l ON l.id =
e.list_id WHERE e.change <> 'left' AND l.state IN
('signed','confirmed','transmitted','received') AND l.signed_on BETWEEN {first} AND {last} GROUP
BY 1

-- I.2
SELECT l.commune_id, COUNT(*) FROM lists_listentry e JOIN lists_monthlylist l ON l.id =
e.list_id WHERE e.change <> 'left' AND l.state IN ('confirmed','transmitted','received') AND
l.confirmed_on BETWEEN {first} AND {last} AND e.verdict = 'confirmed' GROUP BY 1

-- I.3
SELECT l.commune_id, COUNT(*) FROM lists_listentry e JOIN lists_monthlylist l ON l.id =
e.list_id WHERE e.change <> 'left' AND l.state IN ('confirmed','transmitted','received') AND
l.confirmed_on BETWEEN {first} AND {last} AND e.verdict = 'refused' GROUP BY 1

-- I.4
SELECT commune_id, COUNT(*) FROM lists_monthlylist WHERE addition_no = 0 AND due_on BETWEEN
{first} AND {last} AND transmitted_on <= due_on GROUP BY 1

-- I.5
SELECT commune_id, COUNT(*) FROM lists_monthlylist WHERE due_on BETWEEN {first} AND {last} GROUP
BY 1

-- I.7
SELECT l.commune_id, COUNT(*) FROM lists_listentry e JOIN lists_monthlylist l ON l.id =
e.list_id WHERE e.change <> 'left' AND l.state IN ('confirmed','transmitted','received') AND
l.confirmed_on BETWEEN {first} AND {last} AND e.verdict <> '' GROUP BY 1

-- I.9
SELECT commune_id, COUNT(*) FROM lists_monthlylist l WHERE l.state IN
('signed','confirmed','transmitted','received') AND l.signed_on BETWEEN {first} AND {last} AND
is_nil GROUP BY 1

-- I.10
SELECT l.commune_id, COUNT(DISTINCT e.person_id) FROM lists_listentry e JOIN lists_monthlylist l
ON l.id = e.list_id WHERE e.change <> 'left' AND l.state IN
('signed','confirmed','transmitted','received') AND l.signed_on BETWEEN {first} AND {last} GROUP
BY 1

-- I.11
SELECT l.commune_id, COUNT(*) FROM lists_listentry e JOIN lists_monthlylist l ON l.id =
e.list_id WHERE e.change <> 'left' AND l.state IN
('signed','confirmed','transmitted','received') AND l.signed_on BETWEEN {first} AND {last} AND
e.amount_vnd > 0 GROUP BY 1

-- I.12
SELECT l.commune_id, SUM(e.amount_vnd) FROM lists_listentry e JOIN lists_monthlylist l ON l.id =
e.list_id WHERE e.change <> 'left' AND l.state IN
('signed','confirmed','transmitted','received') AND l.signed_on BETWEEN {first} AND {last} AND
e.amount_vnd > 0 GROUP BY 1

-- II.1
SELECT commune_id, COUNT(*) FROM loans_loan WHERE approved_on BETWEEN {first} AND {last} GROUP
BY 1

-- II.2
SELECT l.commune_id, SUM(CASE WHEN e.kind = 'payout' THEN e.amount_vnd ELSE -r.amount_vnd END)
FROM loans_loanevent e JOIN loans_loan l ON l.id = e.loan_id LEFT JOIN loans_loanevent r ON r.id
= e.reverses_id WHERE e.occurred_on BETWEEN {first} AND {last} AND (e.kind = 'payout' OR r.kind
= 'payout') GROUP BY 1

-- II.3
SELECT commune_id, SUM(owed) FROM (SELECT l.id, l.commune_id, l.approved_term_months AS term,
SUM(CASE e.kind WHEN 'payout' THEN e.amount_vnd WHEN 'payment' THEN -e.principal_vnd ELSE 0 END)
AS owed, MIN(CASE e.kind WHEN 'payout' THEN e.occurred_on END) AS first_on FROM loans_loanevent
e JOIN loans_loan l ON l.id = e.loan_id WHERE e.occurred_on <= {day} GROUP BY 1, 2, 3) b WHERE
owed <> 0 GROUP BY 1

-- II.4
SELECT commune_id, COUNT(*) FROM (SELECT l.id, l.commune_id, l.approved_term_months AS term,
SUM(CASE e.kind WHEN 'payout' THEN e.amount_vnd WHEN 'payment' THEN -e.principal_vnd ELSE 0 END)
AS owed, MIN(CASE e.kind WHEN 'payout' THEN e.occurred_on END) AS first_on FROM loans_loanevent
e JOIN loans_loan l ON l.id = e.loan_id WHERE e.occurred_on <= {day} GROUP BY 1, 2, 3) b WHERE
owed <> 0 GROUP BY 1

-- II.5
SELECT commune_id, SUM(owed) FROM (SELECT l.id, l.commune_id, l.approved_term_months AS term,
SUM(CASE e.kind WHEN 'payout' THEN e.amount_vnd WHEN 'payment' THEN -e.principal_vnd ELSE 0 END)
AS owed, MIN(CASE e.kind WHEN 'payout' THEN e.occurred_on END) AS first_on FROM loans_loanevent
e JOIN loans_loan l ON l.id = e.loan_id WHERE e.occurred_on <= {day} GROUP BY 1, 2, 3) b WHERE
owed <> 0 AND {matured} GROUP BY 1

-- II.7
SELECT commune_id, COUNT(*) FROM loans_loan WHERE applied_on BETWEEN {first} AND {last} GROUP BY
1

-- II.8
SELECT commune_id, COUNT(*) FROM loans_loan WHERE closed_on BETWEEN {first} AND {last} AND state
= 'refused' GROUP BY 1

-- II.9
SELECT commune_id, COUNT(*) FROM loans_loan WHERE closed_on BETWEEN {first} AND {last} AND state
= 'withdrawn' GROUP BY 1

-- II.10
SELECT commune_id, COUNT(*) FROM loans_loan WHERE approved_on BETWEEN {first} AND {last} OR
(closed_on BETWEEN {first} AND {last} AND state = 'refused') GROUP BY 1

-- II.12
SELECT l.commune_id, COUNT(*) FROM (SELECT m.beneficiary_id, MIN(e.occurred_on) AS first_on FROM
loans_loanevent e JOIN loans_loan m ON m.id = e.loan_id WHERE e.kind = 'payout' GROUP BY 1) f
JOIN loans_loan l ON l.beneficiary_id = f.beneficiary_id WHERE f.first_on BETWEEN {first} AND
{last} GROUP BY 1

-- II.13
SELECT l.commune_id, SUM(CASE WHEN e.kind = 'payment' THEN e.principal_vnd ELSE -r.principal_vnd
END) FROM loans_loanevent e JOIN loans_loan l ON l.id = e.loan_id LEFT JOIN loans_loanevent r ON
r.id = e.reverses_id WHERE e.occurred_on BETWEEN {first} AND {last} AND (e.kind = 'payment' OR
r.kind = 'payment') GROUP BY 1

-- II.14
SELECT l.commune_id, SUM(CASE WHEN e.kind = 'payment' THEN e.interest_vnd ELSE -r.interest_vnd
END) FROM loans_loanevent e JOIN loans_loan l ON l.id = e.loan_id LEFT JOIN loans_loanevent r ON
r.id = e.reverses_id WHERE e.occurred_on BETWEEN {first} AND {last} AND (e.kind = 'payment' OR
r.kind = 'payment') GROUP BY 1

-- II.15
SELECT commune_id, COUNT(*) FROM (SELECT l.id, l.commune_id, l.approved_term_months AS term,
SUM(CASE e.kind WHEN 'payout' THEN e.amount_vnd WHEN 'payment' THEN -e.principal_vnd ELSE 0 END)
AS owed, MIN(CASE e.kind WHEN 'payout' THEN e.occurred_on END) AS first_on FROM loans_loanevent
e JOIN loans_loan l ON l.id = e.loan_id WHERE e.occurred_on <= {day} GROUP BY 1, 2, 3) b WHERE
owed <> 0 AND {matured} GROUP BY 1

-- III.1
SELECT h.commune_id, COUNT(*) FROM registry_release f JOIN registry_residence h ON h.person_id =
f.person_id WHERE f.released_on BETWEEN {first} AND {last} GROUP BY 1

-- III.2
SELECT h.commune_id, COUNT(*) FROM registry_residence h JOIN registry_release f ON f.person_id =
h.person_id WHERE h.starts_on <= {day} AND (h.ends_on IS NULL OR h.ends_on > {day}) AND
f.released_on <= {day} AND 1 = 1 GROUP BY 1

-- III.3
SELECT h.commune_id, COUNT(*) FROM registry_residence h JOIN registry_release f ON f.person_id =
h.person_id WHERE h.starts_on <= {day} AND (h.ends_on IS NULL OR h.ends_on > {day}) AND
f.released_on <= {day} AND f.released_on >= {five_years} GROUP BY 1

-- III.4
SELECT h.commune_id, COUNT(*) FROM registry_residence h JOIN registry_release f ON f.person_id =
h.person_id WHERE h.starts_on <= {day} AND (h.ends_on IS NULL OR h.ends_on > {day}) AND
f.released_on <= {day} AND f.released_on >= {five_years} AND NOT EXISTS (SELECT 1 FROM
loans_loan m JOIN loans_loanevent e ON e.loan_id = m.id WHERE m.beneficiary_id = h.person_id AND
e.kind = 'payout' AND e.occurred_on <= {day}) GROUP BY 1

-- III.5
SELECT h.commune_id, COUNT(*) FROM registry_residence h JOIN registry_release f ON f.person_id =
h.person_id WHERE h.starts_on <= {day} AND (h.ends_on IS NULL OR h.ends_on > {day}) AND
f.released_on <= {day} AND f.released_on BETWEEN {five_years} AND {four_years} GROUP BY 1

-- III.6
SELECT h.commune_id, COUNT(*) FROM registry_helptask t JOIN registry_residence h ON h.person_id
= t.person_id WHERE t.opened_on BETWEEN {first} AND {last} GROUP BY 1

-- III.7
SELECT h.commune_id, COUNT(*) FROM registry_helptask t JOIN registry_residence h ON h.person_id
= t.person_id WHERE t.closed_on BETWEEN {first} AND {last} GROUP BY 1

-- III.8
SELECT h.commune_id, COUNT(*) FROM registry_helptask t JOIN registry_residence h ON h.person_id
= t.person_id WHERE t.opened_on <= {day} AND (t.closed_on IS NULL OR t.closed_on > {day}) GROUP
BY 1

-- IV.1
SELECT l.commune_id, COUNT(*) FROM needs_surveyline l JOIN needs_survey s ON s.id = l.survey_id
WHERE l.closed_at IS NULL AND s.opens_on BETWEEN {first} AND {day} GROUP BY 1

-- IV.2
SELECT l.commune_id, COUNT(*) FROM needs_answer a JOIN needs_surveyline l ON l.id = a.line_id
JOIN needs_survey s ON s.id = l.survey_id WHERE a.superseded_at IS NULL AND l.closed_at IS NULL
AND s.opens_on BETWEEN {first} AND {day} AND a.asked_on <= {day} AND a.outcome IN ('need',
'no_need') GROUP BY 1

-- IV.4
SELECT l.commune_id, COUNT(*) FROM needs_answer a JOIN needs_surveyline l ON l.id = a.line_id
JOIN needs_survey s ON s.id = l.survey_id WHERE a.superseded_at IS NULL AND l.closed_at IS NULL
AND s.opens_on BETWEEN {first} AND {day} AND a.asked_on <= {day} AND a.outcome = 'not_reached'
GROUP BY 1

-- IV.5
SELECT l.commune_id, COUNT(*) FROM needs_answer a JOIN needs_surveyline l ON l.id = a.line_id
JOIN needs_survey s ON s.id = l.survey_id WHERE a.superseded_at IS NULL AND l.closed_at IS NULL
AND s.opens_on BETWEEN {first} AND {day} AND a.asked_on <= {day} AND a.outcome = 'need' GROUP BY
1

-- IV.6
SELECT l.commune_id, SUM(n.amount_vnd) FROM needs_need n JOIN needs_answer a ON a.id =
n.answer_id JOIN needs_surveyline l ON l.id = a.line_id JOIN needs_survey s ON s.id = l.survey_id WHERE a.superseded_at IS NULL AND
l.closed_at IS NULL AND s.opens_on BETWEEN {first} AND {day} AND a.asked_on <= {day} AND
a.outcome = 'need' GROUP BY 1

-- V.1
SELECT g.unit_id, COUNT(*) FROM plans_duty w JOIN orgs_agency g ON g.id = w.agency_id WHERE
w.bond = 'assigned' AND w.starts_on <= {day} AND (w.ends_on IS NULL OR w.ends_on >= {day}) GROUP
BY 1

-- V.2
SELECT x.unit_id, COUNT(*) FROM (SELECT g.unit_id, d.bond, o.due_on, CASE WHEN (d.bond =
'assigned' AND o.state = 'accepted') OR (d.bond <> 'assigned' AND o.state IN ('answered',
'thanked')) THEN o.done_on WHEN d.fact_kind = 'list_transmitted' THEN (SELECT
MIN(l.transmitted_on) FROM lists_monthlylist l WHERE CAST(l.month AS TEXT) = o.period || '-01'
AND (l.police_id = o.agency_id OR l.committee_id = o.agency_id)) WHEN d.fact_kind = 'output'
THEN (SELECT MIN(p.held_on) FROM outreach_output p WHERE p.agency_id = o.agency_id AND
p.withdrawn_at IS NULL AND p.held_on >= o.starts_on AND p.held_on < COALESCE(o.next_on,
{never})) END AS met_on FROM (SELECT *, LEAD(starts_on) OVER (PARTITION BY duty_id ORDER BY
starts_on) AS next_on FROM plans_occurrence) o JOIN plans_duty d ON d.id = o.duty_id JOIN
orgs_agency g ON g.id = o.agency_id WHERE o.state <> 'excused' AND d.state = 'open') x WHERE
x.bond = 'assigned' AND x.due_on BETWEEN {first} AND {day} AND 1 = 1 GROUP BY 1

-- V.3
SELECT x.unit_id, COUNT(*) FROM (SELECT g.unit_id, d.bond, o.due_on, CASE WHEN (d.bond =
'assigned' AND o.state = 'accepted') OR (d.bond <> 'assigned' AND o.state IN ('answered',
'thanked')) THEN o.done_on WHEN d.fact_kind = 'list_transmitted' THEN (SELECT
MIN(l.transmitted_on) FROM lists_monthlylist l WHERE CAST(l.month AS TEXT) = o.period || '-01'
AND (l.police_id = o.agency_id OR l.committee_id = o.agency_id)) WHEN d.fact_kind = 'output'
THEN (SELECT MIN(p.held_on) FROM outreach_output p WHERE p.agency_id = o.agency_id AND
p.withdrawn_at IS NULL AND p.held_on >= o.starts_on AND p.held_on < COALESCE(o.next_on,
{never})) END AS met_on FROM (SELECT *, LEAD(starts_on) OVER (PARTITION BY duty_id ORDER BY
starts_on) AS next_on FROM plans_occurrence) o JOIN plans_duty d ON d.id = o.duty_id JOIN
orgs_agency g ON g.id = o.agency_id WHERE o.state <> 'excused' AND d.state = 'open') x WHERE
x.bond = 'assigned' AND x.due_on BETWEEN {first} AND {day} AND x.met_on IS NOT NULL AND x.met_on
<= {day} GROUP BY 1

-- V.4
SELECT x.unit_id, COUNT(*) FROM (SELECT g.unit_id, d.bond, o.due_on, CASE WHEN (d.bond =
'assigned' AND o.state = 'accepted') OR (d.bond <> 'assigned' AND o.state IN ('answered',
'thanked')) THEN o.done_on WHEN d.fact_kind = 'list_transmitted' THEN (SELECT
MIN(l.transmitted_on) FROM lists_monthlylist l WHERE CAST(l.month AS TEXT) = o.period || '-01'
AND (l.police_id = o.agency_id OR l.committee_id = o.agency_id)) WHEN d.fact_kind = 'output'
THEN (SELECT MIN(p.held_on) FROM outreach_output p WHERE p.agency_id = o.agency_id AND
p.withdrawn_at IS NULL AND p.held_on >= o.starts_on AND p.held_on < COALESCE(o.next_on,
{never})) END AS met_on FROM (SELECT *, LEAD(starts_on) OVER (PARTITION BY duty_id ORDER BY
starts_on) AS next_on FROM plans_occurrence) o JOIN plans_duty d ON d.id = o.duty_id JOIN
orgs_agency g ON g.id = o.agency_id WHERE o.state <> 'excused' AND d.state = 'open') x WHERE
x.bond = 'assigned' AND x.due_on BETWEEN {first} AND {day} AND x.met_on IS NOT NULL AND x.met_on
<= x.due_on GROUP BY 1

-- V.5
SELECT x.unit_id, COUNT(*) FROM (SELECT g.unit_id, d.bond, o.due_on, CASE WHEN (d.bond =
'assigned' AND o.state = 'accepted') OR (d.bond <> 'assigned' AND o.state IN ('answered',
'thanked')) THEN o.done_on WHEN d.fact_kind = 'list_transmitted' THEN (SELECT
MIN(l.transmitted_on) FROM lists_monthlylist l WHERE CAST(l.month AS TEXT) = o.period || '-01'
AND (l.police_id = o.agency_id OR l.committee_id = o.agency_id)) WHEN d.fact_kind = 'output'
THEN (SELECT MIN(p.held_on) FROM outreach_output p WHERE p.agency_id = o.agency_id AND
p.withdrawn_at IS NULL AND p.held_on >= o.starts_on AND p.held_on < COALESCE(o.next_on,
{never})) END AS met_on FROM (SELECT *, LEAD(starts_on) OVER (PARTITION BY duty_id ORDER BY
starts_on) AS next_on FROM plans_occurrence) o JOIN plans_duty d ON d.id = o.duty_id JOIN
orgs_agency g ON g.id = o.agency_id WHERE o.state <> 'excused' AND d.state = 'open') x WHERE
x.bond = 'assigned' AND x.due_on BETWEEN {first} AND {day} AND (x.met_on IS NULL OR x.met_on >
{day}) GROUP BY 1

-- V.7
SELECT x.unit_id, COUNT(*) FROM (SELECT g.unit_id, d.bond, o.due_on, CASE WHEN (d.bond =
'assigned' AND o.state = 'accepted') OR (d.bond <> 'assigned' AND o.state IN ('answered',
'thanked')) THEN o.done_on WHEN d.fact_kind = 'list_transmitted' THEN (SELECT
MIN(l.transmitted_on) FROM lists_monthlylist l WHERE CAST(l.month AS TEXT) = o.period || '-01'
AND (l.police_id = o.agency_id OR l.committee_id = o.agency_id)) WHEN d.fact_kind = 'output'
THEN (SELECT MIN(p.held_on) FROM outreach_output p WHERE p.agency_id = o.agency_id AND
p.withdrawn_at IS NULL AND p.held_on >= o.starts_on AND p.held_on < COALESCE(o.next_on,
{never})) END AS met_on FROM (SELECT *, LEAD(starts_on) OVER (PARTITION BY duty_id ORDER BY
starts_on) AS next_on FROM plans_occurrence) o JOIN plans_duty d ON d.id = o.duty_id JOIN
orgs_agency g ON g.id = o.agency_id WHERE o.state <> 'excused' AND d.state = 'open') x WHERE
x.bond = 'assigned' AND x.due_on < {day} AND (x.met_on IS NULL OR x.met_on > {day}) GROUP BY 1

-- V.8
SELECT x.unit_id, COUNT(*) FROM (SELECT g.unit_id, d.bond, o.due_on, CASE WHEN (d.bond =
'assigned' AND o.state = 'accepted') OR (d.bond <> 'assigned' AND o.state IN ('answered',
'thanked')) THEN o.done_on WHEN d.fact_kind = 'list_transmitted' THEN (SELECT
MIN(l.transmitted_on) FROM lists_monthlylist l WHERE CAST(l.month AS TEXT) = o.period || '-01'
AND (l.police_id = o.agency_id OR l.committee_id = o.agency_id)) WHEN d.fact_kind = 'output'
THEN (SELECT MIN(p.held_on) FROM outreach_output p WHERE p.agency_id = o.agency_id AND
p.withdrawn_at IS NULL AND p.held_on >= o.starts_on AND p.held_on < COALESCE(o.next_on,
{never})) END AS met_on FROM (SELECT *, LEAD(starts_on) OVER (PARTITION BY duty_id ORDER BY
starts_on) AS next_on FROM plans_occurrence) o JOIN plans_duty d ON d.id = o.duty_id JOIN
orgs_agency g ON g.id = o.agency_id WHERE o.state <> 'excused' AND d.state = 'open') x WHERE
x.bond = 'requested' AND x.due_on BETWEEN {first} AND {day} AND 1 = 1 GROUP BY 1

-- V.9
SELECT x.unit_id, COUNT(*) FROM (SELECT g.unit_id, d.bond, o.due_on, CASE WHEN (d.bond =
'assigned' AND o.state = 'accepted') OR (d.bond <> 'assigned' AND o.state IN ('answered',
'thanked')) THEN o.done_on WHEN d.fact_kind = 'list_transmitted' THEN (SELECT
MIN(l.transmitted_on) FROM lists_monthlylist l WHERE CAST(l.month AS TEXT) = o.period || '-01'
AND (l.police_id = o.agency_id OR l.committee_id = o.agency_id)) WHEN d.fact_kind = 'output'
THEN (SELECT MIN(p.held_on) FROM outreach_output p WHERE p.agency_id = o.agency_id AND
p.withdrawn_at IS NULL AND p.held_on >= o.starts_on AND p.held_on < COALESCE(o.next_on,
{never})) END AS met_on FROM (SELECT *, LEAD(starts_on) OVER (PARTITION BY duty_id ORDER BY
starts_on) AS next_on FROM plans_occurrence) o JOIN plans_duty d ON d.id = o.duty_id JOIN
orgs_agency g ON g.id = o.agency_id WHERE o.state <> 'excused' AND d.state = 'open') x WHERE
x.bond = 'requested' AND x.due_on BETWEEN {first} AND {day} AND x.met_on IS NOT NULL AND
x.met_on <= {day} GROUP BY 1

-- V.10
SELECT g.unit_id, COUNT(*) FROM plans_chase w JOIN orgs_agency g ON g.id = w.agency_id WHERE
w.channel <> 'reminder' AND w.sent_on BETWEEN {first} AND {last} GROUP BY 1

-- V.11
SELECT g.unit_id, COUNT(*) FROM plans_plan w JOIN orgs_agency g ON g.id = w.agency_id WHERE
w.parent_id IS NOT NULL AND w.state = 'adopted' GROUP BY 1

-- VI.1
SELECT g.unit_id, COUNT(*) FROM outreach_output w JOIN orgs_agency g ON g.id = w.agency_id WHERE
w.withdrawn_at IS NULL AND w.held_on BETWEEN {first} AND {last} GROUP BY 1

-- VI.2
SELECT g.unit_id, SUM(w.reach) FROM outreach_output w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.withdrawn_at IS NULL AND w.held_on BETWEEN {first} AND {last} AND w.reach IS NOT NULL
GROUP BY 1

-- VI.3
SELECT g.unit_id, COUNT(*) FROM outreach_trainingsession w JOIN orgs_agency g ON g.id =
w.agency_id WHERE w.withdrawn_at IS NULL AND w.held_on BETWEEN {first} AND {last} AND EXISTS
(SELECT 1 FROM outreach_attendance t JOIN outreach_sessionunit u ON u.id = t.seat_id WHERE
u.session_id = w.id AND t.superseded_at IS NULL AND u.removed_at IS NULL AND t.came > 0) GROUP
BY 1

-- VI.4
SELECT u.unit_id, SUM(t.came) FROM outreach_sessionunit u JOIN outreach_trainingsession w ON
w.id = u.session_id LEFT JOIN outreach_attendance t ON t.seat_id = u.id AND t.superseded_at IS
NULL WHERE u.removed_at IS NULL AND w.withdrawn_at IS NULL AND w.held_on BETWEEN {first} AND
{last} AND EXISTS (SELECT 1 FROM outreach_attendance t JOIN outreach_sessionunit u ON u.id =
t.seat_id WHERE u.session_id = w.id AND t.superseded_at IS NULL AND u.removed_at IS NULL AND
t.came > 0) AND t.came > 0 GROUP BY 1

-- VI.5
SELECT u.unit_id, COUNT(*) FROM outreach_sessionunit u JOIN outreach_trainingsession w ON w.id =
u.session_id LEFT JOIN outreach_attendance t ON t.seat_id = u.id AND t.superseded_at IS NULL
WHERE u.removed_at IS NULL AND w.withdrawn_at IS NULL AND w.held_on BETWEEN {first} AND {last}
AND EXISTS (SELECT 1 FROM outreach_attendance t JOIN outreach_sessionunit u ON u.id = t.seat_id
WHERE u.session_id = w.id AND t.superseded_at IS NULL AND u.removed_at IS NULL AND t.came > 0)
AND 1 = 1 GROUP BY 1

-- VI.6
SELECT u.unit_id, COUNT(*) FROM outreach_sessionunit u JOIN outreach_trainingsession w ON w.id =
u.session_id LEFT JOIN outreach_attendance t ON t.seat_id = u.id AND t.superseded_at IS NULL
WHERE u.removed_at IS NULL AND w.withdrawn_at IS NULL AND w.held_on BETWEEN {first} AND {last}
AND EXISTS (SELECT 1 FROM outreach_attendance t JOIN outreach_sessionunit u ON u.id = t.seat_id
WHERE u.session_id = w.id AND t.superseded_at IS NULL AND u.removed_at IS NULL AND t.came > 0)
AND t.came > 0 GROUP BY 1

-- VII.1
SELECT g.unit_id, COUNT(*) FROM oversight_obstacle w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.raised_on BETWEEN {first} AND {last} GROUP BY 1

-- VII.2
SELECT g.unit_id, COUNT(*) FROM oversight_obstacle w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.answered_on BETWEEN {first} AND {last} GROUP BY 1

-- VII.3
SELECT g.unit_id, COUNT(*) FROM oversight_obstacle w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.taken_on BETWEEN {first} AND {last} GROUP BY 1

-- VII.4
SELECT g.unit_id, COUNT(*) FROM oversight_obstacle w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.raised_on <= {day} AND (w.state = 'raised' OR w.answered_on > {day}) GROUP BY 1

-- VII.5
SELECT g.unit_id, COUNT(*) FROM oversight_inspection w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.withdrawn_at IS NULL AND w.inspected_on BETWEEN {first} AND {last} GROUP BY 1

-- VII.6
SELECT g.unit_id, COUNT(*) FROM oversight_inspection w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.withdrawn_at IS NULL AND w.inspected_on BETWEEN {first} AND {last} AND w.findings <> ''
GROUP BY 1

-- VII.7
SELECT g.unit_id, COUNT(*) FROM oversight_inspection w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.withdrawn_at IS NULL AND w.remedied_on BETWEEN {first} AND {last} GROUP BY 1

-- VIII.1
SELECT g.unit_id, COUNT(*) FROM plans_policydocument w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.withdrawn_at IS NULL AND w.category = 'coordination' AND w.issued_on BETWEEN {first} AND
{last} GROUP BY 1

-- VIII.2
SELECT g.unit_id, COUNT(*) FROM plans_policydocument w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.withdrawn_at IS NULL AND w.category = 'reviewed' AND w.issued_on BETWEEN {first} AND
{last} GROUP BY 1

-- VIII.3
SELECT g.unit_id, COUNT(*) FROM plans_policydocument w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.withdrawn_at IS NULL AND w.category = 'guidance' AND w.issued_on BETWEEN {first} AND
{last} GROUP BY 1

-- VIII.4
SELECT g.unit_id, COUNT(*) FROM plans_policydocument w JOIN orgs_agency g ON g.id = w.agency_id
WHERE w.withdrawn_at IS NULL AND w.category = 'incentive' AND w.issued_on BETWEEN {first} AND
{last} GROUP BY 1

-- IX.1
SELECT d.unit_id, SUM(d.value) FROM measures_declaration d WHERE d.code = 'IX.1' AND
d.superseded_at IS NULL AND d.first_on >= {first} AND d.last_on <= {last} AND NOT EXISTS (SELECT
1 FROM measures_declaration w WHERE w.code = d.code AND w.unit_id = w.province_id AND d.unit_id <>
w.unit_id AND w.superseded_at IS NULL AND w.first_on <= d.last_on AND d.first_on <= w.last_on)
GROUP BY 1

-- IX.2
SELECT d.unit_id, SUM(d.value) FROM measures_declaration d WHERE d.code = 'IX.2' AND
d.superseded_at IS NULL AND d.first_on >= {first} AND d.last_on <= {last} AND NOT EXISTS (SELECT
1 FROM measures_declaration w WHERE w.code = d.code AND w.unit_id = w.province_id AND d.unit_id <>
w.unit_id AND w.superseded_at IS NULL AND w.first_on <= d.last_on AND d.first_on <= w.last_on)
GROUP BY 1

-- IX.3
SELECT d.unit_id, SUM(d.value) FROM measures_declaration d WHERE d.code = 'IX.3' AND
d.superseded_at IS NULL AND d.first_on >= {first} AND d.last_on <= {last} AND NOT EXISTS (SELECT
1 FROM measures_declaration w WHERE w.code = d.code AND w.unit_id = w.province_id AND d.unit_id <>
w.unit_id AND w.superseded_at IS NULL AND w.first_on <= d.last_on AND d.first_on <= w.last_on) AND NOT EXISTS (SELECT 1 FROM
measures_declaration n WHERE n.code = d.code AND n.agency_id = d.agency_id AND n.unit_id =
d.unit_id AND n.superseded_at IS NULL AND n.last_on <= {last} AND n.last_on > d.last_on)
GROUP BY 1

-- IX.4
SELECT d.unit_id, SUM(d.value) FROM measures_declaration d WHERE d.code = 'IX.4' AND
d.superseded_at IS NULL AND d.first_on >= {first} AND d.last_on <= {last} AND NOT EXISTS (SELECT
1 FROM measures_declaration w WHERE w.code = d.code AND w.unit_id = w.province_id AND d.unit_id <>
w.unit_id AND w.superseded_at IS NULL AND w.first_on <= d.last_on AND d.first_on <= w.last_on)
GROUP BY 1

-- IX.5
SELECT d.unit_id, SUM(d.value) FROM measures_declaration d WHERE d.code = 'IX.5' AND
d.superseded_at IS NULL AND d.first_on >= {first} AND d.last_on <= {last} AND NOT EXISTS (SELECT
1 FROM measures_declaration w WHERE w.code = d.code AND w.unit_id = w.province_id AND d.unit_id <>
w.unit_id AND w.superseded_at IS NULL AND w.first_on <= d.last_on AND d.first_on <= w.last_on)
GROUP BY 1

-- IX.6
SELECT d.unit_id, SUM(d.value) FROM measures_declaration d WHERE d.code = 'IX.6' AND
d.superseded_at IS NULL AND d.first_on >= {first} AND d.last_on <= {last} AND NOT EXISTS (SELECT
1 FROM measures_declaration w WHERE w.code = d.code AND w.unit_id = w.province_id AND d.unit_id <>
w.unit_id AND w.superseded_at IS NULL AND w.first_on <= d.last_on AND d.first_on <= w.last_on)
GROUP BY 1
