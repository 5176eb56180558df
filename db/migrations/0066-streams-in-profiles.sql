-- In which programme stream somebody works, where she says so. A new value can be used once it is committed: see 0067.
alter type profile_key add value 'stream' after 'seek';
