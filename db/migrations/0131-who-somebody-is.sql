-- Who somebody is, as she says it herself: where she comes from, what she has lived and believes.
alter type profile_key add value 'self' before 'pronouns';
