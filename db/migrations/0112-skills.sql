-- What somebody brings to facilitating, as she says herself.
alter type profile_key add value 'skills' after 'languages';
