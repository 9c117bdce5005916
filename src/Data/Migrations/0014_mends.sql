-- Which number somebody says they had stands in their chat alone: it may be another person's, who can have it erased.
DELETE FROM call_tasks
WHERE reason = 'says that they wrote before from another number' AND EXISTS (
    SELECT 1 FROM call_tasks newer
    WHERE newer.person_id = call_tasks.person_id AND newer.reason = call_tasks.reason AND newer.id > call_tasks.id);
UPDATE call_tasks SET about = '' WHERE reason = 'says that they wrote before from another number';
